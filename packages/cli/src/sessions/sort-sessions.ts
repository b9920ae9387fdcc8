import type { Process } from "@das-processes/client";
import { toSeconds } from "./to-seconds.ts";

const numeric: ReadonlySet<keyof Process> = new Set(["id", "time", "trx_executed_time"]);

/**
 * The sessions by a field: the greatest number or the first word on top, what is no number last, and
 * the smaller id first among equals.
 */
export function sortSessions(processes: readonly Process[], field: keyof Process): Process[] {
  return numeric.has(field)
    ? sortBy(
        processes,
        ({ [field]: text }) => toSeconds(text) ?? -1,
        (one, other) => other - one,
      )
    : sortBy(processes, ({ [field]: text }) => text, new Intl.Collator("en").compare);
}

function sortBy<Key>(
  processes: readonly Process[],
  keyOf: (process: Process) => Key,
  compare: (one: Key, other: Key) => number,
): Process[] {
  return processes
    .map((process) => ({ process, key: keyOf(process), id: toSeconds(process.id) ?? Infinity }))
    .toSorted((one, other) => compare(one.key, other.key) || one.id - other.id || 0)
    .map(({ process }) => process);
}
