import type { RuleOutcome, RuleStatus } from "./report.ts";

/** How many of the rules have each status. */
export function countStatuses(rules: readonly RuleOutcome[]): Record<RuleStatus, number> {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { status } of rules) {
    counts[status]++;
  }
  return counts;
}
