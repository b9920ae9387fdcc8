import type { Process } from "@das-processes/client";

/** A session at work, but for what a test wants otherwise. */
export function makeSession(id: number, changes: Partial<Process> = {}): Process {
  return {
    id: String(id),
    user: "shop",
    host: `10.0.0.${id % 256}:${40_000 + id}`,
    database: "orders",
    command: "Query",
    time: String(id),
    state: "executing",
    sql: `SELECT ${id}`,
    trx_executed_time: "0",
    ...changes,
  };
}
