import { toPrintable } from "../text/to-printable.ts";
import type { Outcome } from "./outcome.ts";
import type { Reading } from "./take-readings.ts";
import { toExposition, type Gauge } from "./to-exposition.ts";

/** For the textfile collector of Prometheus' node_exporter. */
export function formatPrometheus(outcome: Outcome): string {
  // `instance` is a name that Prometheus itself gives.
  const labels = outcome.source === undefined ? {} : { source: toPrintable(outcome.source) };
  const isKnown = outcome.status !== "unknown";
  const up: Gauge = {
    name: "das_processes_up",
    help: "Whether the sessions could be asked for.",
    samples: [{ labels, value: isKnown ? 1 : 0 }],
  };
  if (!isKnown) return toExposition([up]);
  const { readings } = outcome;
  const values = readings.map(({ name, value }) => ({
    name: `das_processes_${name}`,
    help: helps[name],
    samples: [{ labels, value }],
  }));
  const past: Gauge = {
    name: "das_processes_past_threshold",
    help: "Whether what was measured is past its threshold, for each that was given.",
    samples: readings
      .filter(({ atMost }) => atMost !== undefined)
      .map(({ name, pastBy }) => ({
        labels: { ...labels, measure: name },
        value: pastBy > 0 ? 1 : 0,
      })),
  };
  return toExposition([up, ...values, past]);
}

const helps: Record<Reading["name"], string> = {
  sessions: "How many sessions there are.",
  active_sessions: "How many sessions are at work for a client.",
  idle_in_transaction_sessions: "How many sessions sleep while their transaction is open.",
  longest_statement_seconds: "How long the longest statement of an active session has run.",
  longest_transaction_seconds: "How long the longest open transaction has been open.",
};
