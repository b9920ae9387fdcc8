import type { Context } from "../context.ts";
import type { RuleOutcome } from "../report/report.ts";
import { credentialRules } from "./credential-rules.ts";
import { judgeRules } from "./judge-rules.ts";
import { meaningRules } from "./meaning-rules.ts";
import { mockRules } from "./mock-rules.ts";
import { parameterRules } from "./parameter-rules.ts";
import { protocolRules } from "./protocol-rules.ts";
import type { Rule } from "./rule.ts";
import { ruleIds, type RuleId } from "./rule-id.ts";

/** Every rule that asks something of the target; the others are checked on what comes of these. */
export const rules: readonly Rule[] = [
  ...parameterRules,
  ...protocolRules,
  ...credentialRules,
  ...mockRules,
  ...meaningRules,
  ...judgeRules,
];

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

/** Checks the wanted rules one by one, and with them those on whose way others are checked that are wanted. */
export async function runRules(
  context: Context,
  onProgress: (progress: Progress) => void,
): Promise<RuleOutcome[]> {
  const { recorder, target, bail, wanted } = context;
  const own = rules.filter(({ id }) => wanted.has(id));
  const checked = new Set(own.flatMap(({ id, alsoChecks = [] }) => [id, ...alsoChecks]));
  const chosen = rules.filter(
    ({ id, alsoChecks = [] }) =>
      wanted.has(id) || alsoChecks.some((other) => wanted.has(other) && !checked.has(other)),
  );
  for (const [done, rule] of chosen.entries()) {
    if (bail && recorder.hasFindings) break;
    recorder.begin(rule.id);
    onProgress({ rule: rule.id, done, total: chosen.length, calls: target.calls });
    const reason = target.reasonToStop ?? rule.reasonToSkip?.(context);
    if (reason === undefined) await rule.run(context);
    else recorder.skip(rule.id, reason);
  }
  return ruleIds.filter((id) => wanted.has(id)).map((id) => recorder.outcomeOf(id));
}
