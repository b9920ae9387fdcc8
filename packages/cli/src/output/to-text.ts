import type { Process } from "@das-processes/client";
import { isIdleInTransaction } from "../sessions/is-idle-in-transaction.ts";
import { toPrintable } from "../text/to-printable.ts";

/** A field for people, on one line; what sleeps in a transaction is marked. */
export function toText(session: Process, field: keyof Process): string {
  const mark = field === "command" && isIdleInTransaction(session) ? " !" : "";
  return toPrintable(session[field].trim()) + mark;
}
