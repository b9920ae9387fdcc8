import type { Process } from "@das-processes/client";
import { toSeconds } from "../sessions/to-seconds.ts";

/** A session, and the seconds that make it the longest of its kind. */
export interface Longest {
  seconds: number;
  process: Process;
}

/** The session with the most seconds in a field; of equal ones, the first. Where none tells any, nothing. */
export function findLongest(
  processes: readonly Process[],
  field: "time" | "trx_executed_time",
): Longest | undefined {
  let longest: Longest | undefined;
  for (const process of processes) {
    const seconds = toSeconds(process[field]);
    if (seconds !== undefined && seconds > (longest?.seconds ?? -1)) longest = { seconds, process };
  }
  return longest;
}
