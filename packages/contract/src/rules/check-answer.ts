import type { Response } from "@das-processes/spec";
import type { Breach } from "../breach.ts";
import type { Context } from "../context.ts";
import { escapeStep, findViolations, fits, readText } from "../cases/schema.ts";
import { describeAnswer, toCurl, type Exchange, type WireAnswer } from "../target/exchange.ts";
import type { RuleId } from "./rule-id.ts";

/** Makes a breach of a rule of what came of a request. */
export function toBreach(
  { baseUrl }: Context,
  { request, answer }: Exchange,
  { rule, expected, pointer }: { rule: RuleId; expected: string; pointer: string },
): Breach {
  const curl = toCurl(baseUrl, request);
  return { rule, finding: { curl, expected, received: describeAnswer(answer), pointer } };
}

/**
 * Holds an answer to the rules for every answer, whatever was asked.
 *
 * @param expected is the status that the contract has for what was asked.
 */
export function checkAnswer(
  context: Context,
  exchange: Exchange,
  expected: number | string,
): Breach[] {
  const { maker, recorder } = context;
  const { answer, request } = exchange;
  const { responses } = maker.operation;
  const { pointers } = maker;
  const breaches: Breach[] = [];
  const check = (rule: RuleId, problems: readonly Problem[]) => {
    recorder.count(rule);
    for (const problem of problems)
      breaches.push(toBreach(context, exchange, { rule, ...problem }));
  };

  const secret = {
    pointer: pointers.credential(request.headers),
    expected: "an answer without the credential",
  };
  check("credential-hidden", answer.heldSecret ? [secret] : []);
  const isAsked = "Prefer" in request.headers;
  const hasFailed = answer.status === 0 || (answer.status >= 500 && !isAsked);
  const failure = {
    pointer: pointers.operation,
    expected: answer.isTimeout ? "an answer in time" : "an answer below 500",
  };
  check("server-error", hasFailed ? [failure] : []);
  if (hasFailed) return breaches;
  const status = `${answer.status}`;
  const response = responses[status];
  const unknown = {
    pointer: `${pointers.operation}/responses/${expected}`,
    expected: `one of ${Object.keys(responses).join(", ")}`,
  };
  check("documented-status", response ? [] : [unknown]);
  if (response === undefined) return breaches;
  const pointer = pointers.response(status);
  check("documented-content-type", findTypeProblems(response, answer, pointer));
  check("documented-headers", findHeaderProblems(response, answer, pointer));
  check("documented-body", findBodyProblems(context, response, answer));
  return breaches;
}

/** What an answer should have been, and where the spec says so. */
interface Problem {
  expected: string;
  pointer: string;
}

function findTypeProblems(
  { content = {} }: Response,
  { headers }: WireAnswer,
  pointer: string,
): Problem[] {
  const types = Object.keys(content);
  const [type = ""] = (headers["content-type"] ?? "").split(";");
  return types.includes(type.trim().toLowerCase())
    ? []
    : [{ expected: types.join(" or "), pointer: `${pointer}/content` }];
}

function findHeaderProblems(
  { headers = {} }: Response,
  answer: WireAnswer,
  pointer: string,
): Problem[] {
  return Object.entries(headers).flatMap(([name, { schema, required }]) => {
    const value = answer.headers[name.toLowerCase()];
    const place = `${pointer}/headers/${escapeStep(name)}`;
    if (value === undefined) {
      return required ? [{ expected: `the header ${name}`, pointer: place }] : [];
    }
    return fits(schema, readText(schema, value))
      ? []
      : [{ expected: `the header ${name} as its schema says, not "${value}"`, pointer: place }];
  });
}

/** Each keyword that the body violates is told once, however often it does. */
function findBodyProblems(
  { maker }: Context,
  { content = {} }: Response,
  { status, json }: WireAnswer,
): Problem[] {
  const { pointers } = maker;
  if (json === undefined) {
    const pointer = `${pointers.response(`${status}`)}/content`;
    return [{ expected: "a body of JSON", pointer }];
  }
  const [{ schema } = { schema: {} }] = Object.values(content);
  const violations = Map.groupBy(findViolations(schema, json), ({ keyword }) => keyword);
  return [...violations].map(([keyword, [first]]) => ({
    expected: `a body whose ${first!.place || "whole"} ${first!.demand}`,
    pointer: pointers.inBody(`${status}`, keyword),
  }));
}
