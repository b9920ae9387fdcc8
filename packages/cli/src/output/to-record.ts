import type { Process } from "@das-processes/client";

/** What was asked for of a session, by its names on the wire; else the whole, as the service gave it. */
export function toRecord(
  session: Process,
  columns: readonly (keyof Process)[] | undefined,
): Partial<Process> {
  if (columns === undefined) return session;
  return Object.fromEntries(columns.map((field) => [field, session[field]]));
}
