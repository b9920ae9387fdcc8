import { InvalidArgumentError } from "commander";
import { parseSeconds } from "./parse-seconds.ts";

/** Reads for how long to wait, in seconds. */
export function parseInterval(text: string): number {
  const seconds = parseSeconds(text);
  // A timer of Node cannot wait for a month.
  if (seconds < 0.1 || seconds > 86_400) {
    throw new InvalidArgumentError("Give a duration from 0.1 seconds to a day.");
  }
  return seconds;
}
