import type { Process } from "@das-processes/client";

/** The fields of a session, by the names of their columns. */
export const columnFields: ReadonlyMap<string, keyof Process> = new Map([
  ["id", "id"],
  ["user", "user"],
  ["host", "host"],
  ["database", "database"],
  ["command", "command"],
  ["time", "time"],
  ["trx", "trx_executed_time"],
  ["state", "state"],
  ["sql", "sql"],
]);
