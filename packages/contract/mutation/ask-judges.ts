import { bundleSpec, listOperations, loadSpec } from "@das-processes/spec";
import type { AnswerJudge } from "@das-processes/mock";
import type { Breach } from "../src/breach.ts";
import { createCaseMaker } from "../src/cases/create-case-maker.ts";
import { createSpecPointers } from "../src/cases/create-spec-pointers.ts";
import { listChosenCases } from "../src/cases/list-chosen-cases.ts";
import type { Context } from "../src/context.ts";
import { createRecorder } from "../src/create-recorder.ts";
import type { Judge } from "../src/judges/create-judges.ts";
import { compareJudges } from "../src/rules/judge-case.ts";
import { judgeRules } from "../src/rules/judge-rules.ts";
import type { BuiltMutant } from "./build-mutant.ts";
import type { Catches } from "./layers.ts";
import type { Reach } from "./reach.ts";

type JudgeName = Judge["name"] | "Prism";

const [operation] = listOperations(await loadSpec());
const maker = createCaseMaker(operation!, createSpecPointers(await bundleSpec(), operation!), {
  known: new Map(),
  bound: [],
  preferred: new Map(),
});
const chosenCases = listChosenCases(maker);

/** Has a mutant's judges judge requests and answers, and tells of each the first that it judges wrongly. */
export async function askJudges(
  { judges, prism }: BuiltMutant,
  { requests, answers }: Reach,
): Promise<Catches> {
  const catches: Partial<Record<JudgeName, string>> = {};
  const keep = ({ rule, finding: { expected, received } }: Breach) => {
    const [name] = expected.split(" ");
    catches[name as JudgeName] ??= `${rule}: ${expected} was expected, not ${received}`;
  };
  const context = {
    maker,
    judges: judges.map((judge) => keepFailure(judge, catches)),
    prism: keepPrismFailure(prism, catches),
    recorder: {
      ...createRecorder(() => ""),
      record: keep,
      get hasFindings() {
        return Object.keys(catches).length === judges.length + 1;
      },
    },
    target: {},
    seed: 1,
    casesPerRule: 0,
    bail: true,
    // What these rules read: they send nothing.
  } as unknown as Context;
  for (const given of requests ? chosenCases : []) {
    if (judges.every(({ name }) => name in catches)) break;
    for (const breach of compareJudges(context, given)) keep(breach);
  }
  for (const rule of judgeRules) {
    if (rule.id === "values-judged-alike" ? requests : answers) await rule.run(context);
  }
  return catches;
}

/** A judge that does not know what it is asked of any longer has found that, too. */
function keepFailure(judge: Judge, catches: Catches): Judge {
  return {
    ...judge,
    accepts(schema, value) {
      try {
        return judge.accepts(schema, value);
      } catch (error) {
        catches[judge.name] ??= String(error);
        return false;
      }
    },
  };
}

function keepPrismFailure(prism: AnswerJudge, catches: Catches): AnswerJudge {
  return async (operationId, answer) => {
    try {
      return await prism(operationId, answer);
    } catch (error) {
      catches.Prism ??= String(error);
      return [];
    }
  };
}
