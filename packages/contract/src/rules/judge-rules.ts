import type { Schema } from "@das-processes/spec";
import { anyBody, listChangedBodies } from "../answers/generate-bodies.ts";
import type { Breach } from "../breach.ts";
import type { CaseMaker } from "../cases/create-case-maker.ts";
import { fits } from "../cases/schema.ts";
import type { Context } from "../context.ts";
import { isRecord } from "../is-record.ts";
import { toOperationName, toSchemaName } from "../judges/create-judges.ts";
import { explore } from "./explore.ts";
import type { Rule } from "./rule.ts";
import type { RuleId } from "./rule-id.ts";

/** The rules on the judges themselves, which need no target. */
export const judgeRules: readonly Rule[] = [
  {
    id: "example-valid",
    async run(context) {
      const { operation } = context.maker;
      for (const [status, { content = {} }] of Object.entries(operation.responses)) {
        for (const [type, { schema, examples = {} }] of Object.entries(content)) {
          for (const [name, { value }] of Object.entries(examples)) {
            const given = { status, schema };
            const breaches = await compareJudges(context, "example-valid", given, value);
            const pointer = context.maker.pointers.example(status, type, name);
            for (const { rule, finding } of breaches) {
              context.recorder.record({ rule, finding: { ...finding, pointer } });
            }
          }
        }
      }
    },
  },
  {
    id: "values-judged-alike",
    async run(context) {
      for (const place of ["path", "query"] as const) compareValues(context, place);
    },
  },
  {
    id: "answers-judged-alike",
    async run(context) {
      const { recorder, bail, maker } = context;
      const rule = "answers-judged-alike";
      // For each status a body that no schema allows: below, a schema that several have is tried once.
      for (const [status, { content = {} }] of Object.entries(maker.operation.responses)) {
        for (const { schema } of Object.values(content)) {
          const breaches = await compareJudges(context, rule, { status, schema }, null);
          for (const breach of breaches) recorder.record(breach);
        }
      }
      for (const body of listBodies(maker)) {
        for (const changed of listChangedBodies(body.schema, body.example)) {
          if (bail && recorder.hasFindings) return;
          const breaches = await compareJudges(context, rule, body, changed);
          for (const breach of breaches) recorder.record(breach);
        }
        await explore(context, anyBody(body.schema), (generated) =>
          compareJudges(context, rule, body, generated),
        );
      }
    },
  },
];

interface Body {
  /** The first status whose body it is. */
  status: string;
  schema: Schema;
  example: unknown;
}

/** The schemas of bodies, each once. */
export function listBodies(maker: CaseMaker): Body[] {
  const bodies = new Map<string, Body>();
  for (const [status, { content = {} }] of Object.entries(maker.operation.responses)) {
    for (const { schema, examples = {} } of Object.values(content)) {
      const name = toSchemaName(maker, status);
      const example = Object.values(examples)[0]?.value;
      if (!bodies.has(name)) bodies.set(name, { status, schema, example });
    }
  }
  return [...bodies.values()];
}

/** Compares the judges on values that a program could give, and that no URL can carry. */
function compareValues({ maker, judges, recorder }: Context, place: "path" | "query"): void {
  const parameters = maker.operation.parameters.filter((parameter) => parameter.in === place);
  const schema: Schema = {
    type: "object",
    properties: Object.fromEntries(parameters.map(({ name, schema: own }) => [name, own])),
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
  };
  const given = parameters.map(({ name, example }) => [name, example] as const);
  const name = `${toOperationName(maker)}${place === "path" ? "Path" : "Query"}`;
  for (const values of listChangedBodies(schema, Object.fromEntries(given))) {
    recorder.count("values-judged-alike");
    const names = isRecord(values) ? Object.keys(values) : [];
    const isAllowed =
      fits(schema, values) &&
      names.every((known) => known in schema.properties!) &&
      (place === "path" || maker.isSatisfied(new Set(names)));
    for (const judge of judges.filter(({ accepts }) => accepts(name, values) !== isAllowed)) {
      recorder.record({
        rule: "values-judged-alike",
        finding: {
          expected: `${judge.name} to ${isAllowed ? "accept" : "refuse"} ${JSON.stringify(values)}`,
          received: `that it ${isAllowed ? "refuses" : "accepts"} it`,
          pointer: maker.pointers.operation,
        },
      });
    }
  }
}

async function compareJudges(
  context: Context,
  rule: RuleId,
  { status, schema }: Pick<Body, "status" | "schema">,
  body: unknown,
): Promise<Breach[]> {
  const { maker, judges, prism, recorder } = context;
  recorder.count(rule);
  const name = toSchemaName(maker, status);
  const headers = { "content-type": "application/json" };
  const answer = { status: Number(status), headers, body };
  const verdicts = [
    ...judges.map((judge) => [judge.name, judge.accepts(name, body)] as const),
    ["Prism", (await prism(maker.operation.operationId, answer)).length === 0] as const,
  ];
  const isAllowed = fits(schema, body);
  return verdicts
    .filter(([, verdict]) => verdict !== isAllowed)
    .map(([judge]) => ({
      rule,
      finding: {
        expected: `${judge} to ${isAllowed ? "accept" : "refuse"} ${JSON.stringify(body)} with ${status}`,
        received: `that it ${isAllowed ? "refuses" : "accepts"} it`,
        pointer: maker.pointers.response(status),
      },
    }));
}
