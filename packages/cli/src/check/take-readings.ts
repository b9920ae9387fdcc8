import type { Process } from "@das-processes/client";
import { isIdleInTransaction } from "../sessions/is-idle-in-transaction.ts";
import { findLongest, type Longest } from "../summary/find-longest.ts";
import { measureSessions } from "../summary/measure-sessions.ts";

/** What is allowed: one that is not given allows everything. */
export interface Thresholds {
  maxSessions?: number;
  maxActive?: number;
  /** How many sessions may be idle in transaction. */
  maxIdleTrx?: number;
  /** How long the statement of an active session may run, in seconds. */
  maxTime?: number;
  /** How long a transaction may be open, in seconds. */
  maxTrx?: number;
}

/** A value that can be held against a threshold. */
export interface Reading {
  name:
    | "sessions"
    | "active_sessions"
    | "idle_in_transaction_sessions"
    | "longest_statement_seconds"
    | "longest_transaction_seconds";
  value: number;
  atMost: number | undefined;
  /** 0 within the threshold. */
  pastBy: number;
  /** The session to look at first, where there is one. */
  worst: Process | undefined;
}

/** Measures sessions, and holds what was measured against the thresholds. */
export function takeReadings(processes: readonly Process[], thresholds: Thresholds): Reading[] {
  const { sessions, active, idleInTransaction, ...measures } = measureSessions(processes);
  const { longestStatement: statement, longestTransaction: transaction } = measures;
  const oldest = findLongest(processes, "time");
  const idle = findLongest(processes.filter(isIdleInTransaction), "trx_executed_time");
  const { maxSessions, maxActive, maxIdleTrx, maxTime, maxTrx } = thresholds;
  return [
    toReading("sessions", sessions, maxSessions, oldest),
    toReading("active_sessions", active, maxActive, statement),
    toReading("idle_in_transaction_sessions", idleInTransaction, maxIdleTrx, idle),
    toReading("longest_statement_seconds", statement?.seconds ?? 0, maxTime, statement),
    toReading("longest_transaction_seconds", transaction?.seconds ?? 0, maxTrx, transaction),
  ];
}

function toReading(
  name: Reading["name"],
  value: number,
  atMost: number | undefined,
  worst: Longest | undefined,
): Reading {
  // Thresholds may have three decimals, and a difference of them more.
  const excess = Math.round((value - (atMost ?? value)) * 1000) / 1000;
  return { name, value, atMost, pastBy: Math.max(0, excess), worst: worst?.process };
}
