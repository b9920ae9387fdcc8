import type { Case } from "../cases/case.ts";
import { caseGenerators } from "../cases/generate-cases.ts";
import { explore } from "./explore.ts";
import { compareJudges, judgeCase } from "./judge-case.ts";
import { answerChecks, type Rule } from "./rule.ts";
import type { RuleId } from "./rule-id.ts";

/** The rules on what is accepted and what is refused: each by chosen and by generated cases. */
export const parameterRules: readonly Rule[] = (
  [
    "valid-accepted",
    "bounds-accepted",
    "optional-missing-accepted",
    "missing-refused",
    "empty-refused",
    "integer-refused",
    "range-refused",
    "pattern-refused",
    "repeated-refused",
    "unknown-refused",
    "case-refused",
    "encoding-refused",
    "dependency-refused",
  ] satisfies RuleId[]
).map((id) => {
  const checkedOnAnswers: RuleId[] = [
    ...answerChecks,
    ...(id.endsWith("-refused") ? (["error-code"] as const) : []),
  ];
  return {
    id,
    alsoChecks: [...checkedOnAnswers, "requests-judged-alike"],
    reasonToSkip: ({ target }) =>
      id === "encoding-refused" && target.credentials[0] === "key"
        ? "It takes a token: what a signature covers is percent-encoded by whoever signs."
        : undefined,
    async run(context) {
      const { maker, chosenCases, recorder, target, bail, casesPerRule, wanted } = context;
      // The judges are compared without the target.
      const isSent = [id, ...checkedOnAnswers].some((rule) => wanted.has(rule));
      const judge = async (given: Case) =>
        isSent ? judgeCase(context, given) : compareJudges(context, given);
      for (const given of chosenCases.filter(({ rule }) => rule === id)) {
        if (target.reasonToStop !== undefined || (bail && recorder.hasFindings)) return;
        for (const breach of await judge(given)) recorder.record(breach);
      }
      const generated = casesPerRule > 0 ? caseGenerators[id]?.(maker) : undefined;
      if (generated) await explore(context, generated, judge);
    },
  };
});
