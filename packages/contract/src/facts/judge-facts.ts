import type { FactOutcome, RuleOutcome } from "../report/report.ts";
import type { Fact } from "./fact.ts";

/** What a run says of the facts: one holds if every rule that checks it does. */
export function judgeFacts(
  facts: readonly Fact[],
  outcomes: readonly RuleOutcome[],
): FactOutcome[] {
  return facts.map(({ fact, source, places, rules, unchecked }) => {
    const statuses = outcomes
      .filter(({ id }) => rules.some((rule) => rule === id))
      .map(({ status }) => status);
    const status = statuses.includes("failed")
      ? "failed"
      : statuses.includes("passed")
        ? "passed"
        : "skipped";
    return {
      fact,
      source,
      pointers: places.map(({ pointer }) => pointer),
      rules,
      status,
      ...(unchecked && { unchecked }),
    };
  });
}
