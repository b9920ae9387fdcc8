import { InvalidArgumentError } from "commander";

/** Reads how many there may be: an integer of 0 or more. */
export function parseThreshold(text: string): number {
  if (!/^\d{1,9}$/u.test(text)) throw new InvalidArgumentError("Give an integer of 0 or more.");
  return Number(text);
}
