import { toHarmlessJson } from "../text/to-harmless-json.ts";
import { describeOutcome } from "./describe-outcome.ts";
import type { Outcome } from "./outcome.ts";

/** One line for a machine. The keys are the same, whatever was found. */
export function formatJson(outcome: Outcome): string {
  const { status } = outcome;
  const isKnown = status !== "unknown";
  return `${toHarmlessJson({
    status,
    message: describeOutcome(outcome),
    source: outcome.source ?? null,
    taken_at: isKnown ? outcome.takenAt : null,
    readings: isKnown
      ? outcome.readings.map(({ name, value, atMost, pastBy, worst }) => ({
          name,
          value,
          at_most: atMost ?? null,
          past_by: pastBy,
          worst: pastBy > 0 ? (worst ?? null) : null,
        }))
      : [],
  })}\n`;
}
