import type { Process } from "@das-processes/client";
import { isIdleInTransaction } from "../sessions/is-idle-in-transaction.ts";
import { toSeconds } from "../sessions/to-seconds.ts";
import { formatAge } from "../text/format-age.ts";
import { toPrintable } from "../text/to-printable.ts";

/** More than any terminal is wide: what lies behind need not be looked at. */
const longest = 2000;

/** What a column shows of a session: harmless, and on one line. */
export function toCell(process: Process, field: keyof Process): string {
  const text = process[field];
  switch (field) {
    case "time":
    case "trx_executed_time": {
      const seconds = toSeconds(text);
      return seconds === undefined ? toPrintable(text) : formatAge(seconds);
    }
    case "command":
      return toPrintable(text) + (isIdleInTransaction(process) ? " !" : "");
    default:
      return toPrintable(text.length > longest ? text.trimStart().slice(0, longest) : text);
  }
}
