import type { FactOutcome, Finding, RuleOutcome } from "../report/report.ts";
import type { Fact } from "./fact.ts";

/**
 * What a run says of the facts. One fails by a finding of its rules at one of its places, and not by
 * what the same rules find elsewhere; it passes if one of its rules was checked.
 */
export function judgeFacts(
  facts: readonly Fact[],
  outcomes: readonly RuleOutcome[],
): FactOutcome[] {
  return facts.map(({ fact, source, places, rules, unchecked }) => {
    const pointers = places.map(({ pointer }) => pointer);
    const own = outcomes.filter(({ id }) => rules.some((rule) => rule === id));
    const isBroken = own.some(({ findings }) =>
      findings.some((finding) => isAt(finding, pointers)),
    );
    const isChecked = own.some(({ status }) => status !== "skipped");
    const status = isBroken ? "failed" : isChecked ? "passed" : "skipped";
    return { fact, source, pointers, rules, status, ...(unchecked && { unchecked }) };
  });
}

/** Whether a finding is at, below or above one of the places. */
function isAt({ pointer }: Finding, places: readonly string[]): boolean {
  return places.some(
    (place) => `${pointer}/`.startsWith(`${place}/`) || `${place}/`.startsWith(`${pointer}/`),
  );
}
