import { describeOutcome } from "./describe-outcome.ts";
import type { Outcome } from "./outcome.ts";

/** One line for a person, as monitors show it. */
export function formatLine(outcome: Outcome): string {
  const line = `${outcome.status.toUpperCase()}: ${describeOutcome(outcome)}`;
  // Behind a bar, a monitor looks for numbers.
  return `${line.replaceAll("|", "¦")}\n`;
}
