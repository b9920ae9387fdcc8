import { toPrintable } from "../text/to-printable.ts";
import type { Outcome } from "./outcome.ts";
import type { Reading } from "./take-readings.ts";

/** What is past its threshold, by how much, and the session to look at; else all that has a threshold. */
export function describeOutcome(outcome: Outcome): string {
  if (outcome.status === "unknown") return outcome.message;
  const told = outcome.readings.filter(({ name, atMost, pastBy }) =>
    outcome.status === "critical" ? pastBy > 0 : atMost !== undefined || name === "sessions",
  );
  return told.map(describeReading).join(", ");
}

function describeReading({ name, value, atMost, pastBy, worst }: Reading): string {
  const told = phrases[name](value);
  if (atMost === undefined) return told;
  const unit = name.endsWith("_seconds") ? "s" : "";
  if (pastBy === 0) return `${told} (at most ${atMost}${unit})`;
  const past = `${told} (at most ${atMost}${unit}, past by ${pastBy}${unit}`;
  if (worst === undefined) return `${past})`;
  const { id, user, host } = worst;
  return `${past}; worst: ${toPrintable(`id ${id}, user ${user}, host ${host || "--"}`)})`;
}

const phrases: Record<Reading["name"], (value: number) => string> = {
  sessions: (value) => (value === 1 ? "1 session" : `${value} sessions`),
  active_sessions: (value) => `${value} active`,
  idle_in_transaction_sessions: (value) => `${value} idle in transaction`,
  longest_statement_seconds: (value) => `longest statement ${value}s`,
  longest_transaction_seconds: (value) => `longest transaction ${value}s`,
};
