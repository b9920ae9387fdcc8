import type { Breach } from "../breach.ts";
import type { Case } from "../cases/case.ts";
import type { CaseValues } from "../cases/case-values.ts";
import { readText } from "../cases/read-text.ts";
import type { Context } from "../context.ts";
import { isRecord } from "../is-record.ts";
import type { Exchange } from "../target/exchange.ts";
import { checkAnswer, toBreach } from "./check-answer.ts";
import { toOperationName } from "./to-schema-name.ts";

/** Sends a case, and holds the answer to the contract; has the judges judge the same. */
export async function judgeCase(context: Context, given: Case): Promise<Breach[]> {
  const { target, maker } = context;
  const method = maker.operation.method.toUpperCase();
  const exchange = await target.send({ method, target: given.target, headers: {} });
  const breaches = checkAnswer(context, exchange);
  const isUnclear = breaches.some(({ rule }) => rule === "server-error");
  return [
    ...breaches,
    ...(isUnclear ? [] : judgeVerdict(context, given, exchange)),
    ...compareJudges(context, given),
  ];
}

function judgeVerdict(context: Context, given: Case, exchange: Exchange): Breach[] {
  const { recorder, maker } = context;
  const { rule, isAllowed, pointer, codes } = given;
  const { status, json } = exchange.answer;
  recorder.count(rule);
  if (isAllowed) {
    const isAccepted = status >= 200 && status < 300;
    return isAccepted ? [] : [toBreach(context, exchange, { rule, expected: "success", pointer })];
  }
  const refusals = ["422", "400"].filter((refusal) => refusal in maker.operation.responses);
  if (!refusals.includes(`${status}`)) {
    const expected = `a refusal with ${refusals.join(" or ")}`;
    return [toBreach(context, exchange, { rule, expected, pointer })];
  }
  recorder.count("error-code");
  const code = isRecord(json) ? json["error_code"] : undefined;
  const expected = `the error code ${[...new Set(codes)].join(" or ")}`;
  return codes.includes(String(code))
    ? []
    : [toBreach(context, exchange, { rule: "error-code", expected, pointer })];
}

/** Has the judges judge a case, which is not sent. */
export function compareJudges({ judges, maker, recorder }: Context, given: Case): Breach[] {
  const { values, isAllowed, pointer } = given;
  if (values === undefined) return [];
  recorder.count("requests-judged-alike");
  const name = toOperationName(maker);
  const query = readQuery(maker.operation.parameters, values.query);
  return judges
    .filter(
      ({ accepts }) =>
        isAllowed !== (accepts(`${name}Path`, values.path) && accepts(`${name}Query`, query)),
    )
    .map((judge) => ({
      rule: "requests-judged-alike",
      finding: {
        expected: `${judge.name} to ${isAllowed ? "accept" : "refuse"} ${JSON.stringify(values)}`,
        received: `that it ${isAllowed ? "refuses" : "accepts"} it`,
        pointer,
      },
    }));
}

/** The values of a query as the schemas know them: numbers as numbers, and a list of what came twice. */
function readQuery(
  parameters: Context["maker"]["operation"]["parameters"],
  query: CaseValues["query"],
): Record<string, unknown> {
  const values = Map.groupBy(query, ([name]) => name);
  return Object.fromEntries(
    [...values].map(([name, pairs]) => {
      const schema = parameters.find((parameter) => parameter.name === name)?.schema ?? {};
      const read = pairs.map(([, text]) => readText(schema, text));
      return [name, read.length === 1 ? read[0] : read];
    }),
  );
}
