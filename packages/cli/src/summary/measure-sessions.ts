import type { Process } from "@das-processes/client";
import { isActive } from "../sessions/is-active.ts";
import { isIdleInTransaction } from "../sessions/is-idle-in-transaction.ts";
import { toSeconds } from "../sessions/to-seconds.ts";
import { findLongest, type Longest } from "./find-longest.ts";

/** What all sessions come to. */
export interface Measures {
  sessions: number;
  active: number;
  sleeping: number;
  idleInTransaction: number;
  /** The active session whose statement has run longest. */
  longestStatement: Longest | undefined;
  longestTransaction: Longest | undefined;
}

export function measureSessions(processes: readonly Process[]): Measures {
  const active = processes.filter(isActive);
  // The service tells 0 of a session without a transaction.
  const inTransaction = processes.filter((process) => toSeconds(process.trx_executed_time) !== 0);
  return {
    sessions: processes.length,
    active: active.length,
    sleeping: processes.filter(({ command }) => command === "Sleep").length,
    idleInTransaction: processes.filter(isIdleInTransaction).length,
    longestStatement: findLongest(active, "time"),
    longestTransaction: findLongest(inTransaction, "trx_executed_time"),
  };
}
