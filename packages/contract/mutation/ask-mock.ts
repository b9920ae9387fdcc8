import { answerChecks } from "../src/rules/rule.ts";
import type { RuleId } from "../src/rules/rule-id.ts";
import { parameterRules } from "../src/rules/parameter-rules.ts";
import { judgeRules } from "../src/rules/judge-rules.ts";
import { rules } from "../src/rules/rules.ts";
import { runSuite } from "../src/run-suite.ts";
import { TargetError } from "../src/target/target-error.ts";
import { credentials } from "./credentials.ts";
import type { Reach } from "./reach.ts";

const requestRules = new Set<RuleId>(parameterRules.map(({ id }) => id));
const answerRules: RuleId[] = [
  ...answerChecks,
  ...rules
    .map(({ id }) => id)
    .filter((id) => !requestRules.has(id) && !judgeRules.some((rule) => rule.id === id)),
];
/** Runs the suite against a mutant's mock, and tells the first thing that it finds; undefined if all holds. */
export async function askMock(baseUrl: string, reach: Reach): Promise<string | undefined> {
  try {
    const found = reach.answers ? await ask(baseUrl, answerRules) : undefined;
    if (found !== undefined || !reach.requests) return found;
    return await ask(baseUrl, [...requestRules, ...answerChecks, "error-code"]);
  } catch (error) {
    if (error instanceof TargetError) return error.message;
    throw error;
  }
}

async function ask(baseUrl: string, wanted: readonly RuleId[]): Promise<string | undefined> {
  const [token] = credentials.tokens;
  const [key] = credentials.keys;
  const report = await runSuite({
    baseUrl,
    token: { token },
    key,
    known: new Map(),
    preferred: new Map(),
    // The judges are asked without a target.
    judges: [],
    prism: async () => [],
    rules: wanted,
    cases: 0,
    seed: 1,
    maxCalls: Infinity,
    timeoutMs: undefined,
    ratePerSecond: Infinity,
    allMethods: true,
    wrongCredentials: true,
    bail: true,
    signal: undefined,
    onProgress: () => {},
  });
  const [broken] = report.rules.filter(({ status }) => status === "failed");
  const [finding] = broken?.findings ?? [];
  return finding && `${broken!.id}: ${finding.expected} was expected, not ${finding.received}`;
}
