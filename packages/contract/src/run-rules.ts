import type { Context } from "./context.ts";
import type { RuleOutcome } from "./report/report.ts";
import { ruleIds, type RuleId } from "./rules/rule-id.ts";
import { rules } from "./rules/rules.ts";

/** How far a run is. */
export interface Progress {
  /** The rule under way. */
  rule: RuleId;
  /** How many rules are done, of how many. */
  done: number;
  total: number;
  /** How many requests were sent. */
  calls: number;
}

/** Checks rules one by one; all of them where such alone are wanted as are checked on the way of others. */
export async function runRules(
  context: Context,
  wanted: readonly RuleId[],
  onProgress: (progress: Progress) => void,
): Promise<RuleOutcome[]> {
  const { recorder, target, bail } = context;
  const own = rules.filter(({ id }) => wanted.includes(id));
  const chosen = own.length > 0 ? own : rules;
  for (const [done, rule] of chosen.entries()) {
    if (bail && recorder.hasFindings) break;
    onProgress({ rule: rule.id, done, total: chosen.length, calls: target.calls });
    const reason = target.isSpent
      ? `The ${target.calls} calls that were allowed are spent.`
      : rule.reasonToSkip?.(context);
    if (reason === undefined) await rule.run(context);
    else recorder.skip(rule.id, reason);
  }
  return ruleIds.filter((id) => wanted.includes(id)).map((id) => recorder.outcomeOf(id));
}
