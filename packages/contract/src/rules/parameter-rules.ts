import { caseGenerators } from "../cases/generate-cases.ts";
import { explore } from "./explore.ts";
import { judgeCase } from "./judge-case.ts";
import type { Rule } from "./rule.ts";
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
).map((id) => ({
  id,
  reasonToSkip: ({ target }) =>
    id === "encoding-refused" && target.credentials[0] === "key"
      ? "It takes a token: what a signature covers is percent-encoded by whoever signs."
      : undefined,
  async run(context) {
    const { maker, chosenCases, recorder, target, bail, casesPerRule } = context;
    for (const given of chosenCases.filter(({ rule }) => rule === id)) {
      if (target.isSpent || (bail && recorder.hasFindings)) return;
      for (const breach of await judgeCase(context, given)) recorder.record(breach);
    }
    const generated = casesPerRule > 0 ? caseGenerators[id]?.(maker) : undefined;
    if (generated) await explore(context, generated, (given) => judgeCase(context, given));
  },
}));
