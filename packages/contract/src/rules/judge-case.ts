import type { Breach } from "../breach.ts";
import type { Case, CaseValues } from "../cases/case.ts";
import { readText } from "../cases/schema.ts";
import type { Context } from "../context.ts";
import { isRecord } from "../is-record.ts";
import type { Exchange } from "../target/exchange.ts";
import { checkAnswer, toBreach } from "./check-answer.ts";
import { toOperationName } from "../judges/create-judges.ts";

/** Sends a case, and holds the answer to the contract; has the judges judge the same. */
export async function judgeCase(context: Context, given: Case): Promise<Breach[]> {
  const { target, maker } = context;
  const method = maker.operation.method.toUpperCase();
  const refusals = ["422", "400"].filter((refusal) => refusal in maker.operation.responses);
  const exchange = await target.send({ method, target: given.target, headers: {} });
  const breaches = checkAnswer(context, exchange, given.isAllowed ? 200 : refusals[0]!);
  const isUnclear = breaches.some(({ rule }) => rule === "server-error");
  return [
    ...breaches,
    ...(isUnclear ? [] : judgeVerdict(context, given, exchange, refusals)),
    ...compareJudges(context, given),
  ];
}

function judgeVerdict(
  context: Context,
  given: Case,
  exchange: Exchange,
  refusals: readonly string[],
): Breach[] {
  const { recorder, maker } = context;
  const { rule, isAllowed, pointer, reason } = given;
  const { status } = exchange.answer;
  recorder.count(rule);
  const isAccepted = status >= 200 && status < 300;
  if (isAllowed) {
    return isAccepted ? [] : [toBreach(context, exchange, { rule, expected: "success", pointer })];
  }
  if (!refusals.includes(`${status}`)) {
    const expected = `a refusal with ${refusals.join(" or ")}, because ${reason}`;
    // What is refused, but by another status, is not accepted.
    const place = isAccepted ? pointer : maker.pointers.response(refusals[0]!);
    return [toBreach(context, exchange, { rule, expected, pointer: place })];
  }
  return judgeCode(context, given, exchange);
}

function judgeCode(context: Context, { codes, codePointer, reason }: Case, exchange: Exchange) {
  const { recorder, maker } = context;
  const { json, status } = exchange.answer;
  recorder.count("error-code");
  const code = isRecord(json) ? json["error_code"] : undefined;
  if (codes.includes(String(code))) return [];
  const expected = `the error code ${[...new Set(codes)].join(" or ")}, because ${reason}`;
  const form = maker.pointers.inBody(`${status}`, "/properties/error_code/description");
  return [codePointer, ...(hasKnownForm(maker, code) ? [] : [form])].map((pointer) =>
    toBreach(context, exchange, { rule: "error-code", expected, pointer }),
  );
}

/** Whether a code is made as those of the spec's examples are, but for its digits. */
function hasKnownForm({ operation }: Context["maker"], code: unknown): boolean {
  return Object.values(operation.responses)
    .flatMap(({ content = {} }) => Object.values(content))
    .flatMap(({ examples = {} }) => Object.values(examples))
    .some(
      ({ value }) => isRecord(value) && withoutDigits(value["error_code"]) === withoutDigits(code),
    );
}

function withoutDigits(text: unknown): string {
  return String(text).replaceAll(/\d/gu, "0");
}

/** Has the judges judge a case, which is not sent. */
export function compareJudges({ judges, maker, recorder }: Context, given: Case): Breach[] {
  const { values, isAllowed, pointer, reason } = given;
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
        expected: `${judge.name} to ${isAllowed ? "accept" : "refuse"} ${JSON.stringify(values)}${reason === undefined ? "" : `, because ${reason}`}`,
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
