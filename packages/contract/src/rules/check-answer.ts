import type { Response } from "@das-processes/spec";
import type { Breach } from "../breach.ts";
import type { Context } from "../context.ts";
import { fits } from "../cases/fits.ts";
import { readText } from "../cases/read-text.ts";
import { describeAnswer } from "../describe-answer.ts";
import { toCurl } from "../to-curl.ts";
import type { Exchange, WireAnswer } from "../target/exchange.ts";
import { toSchemaName } from "./to-schema-name.ts";
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

/** Holds an answer to the rules for every answer, whatever was asked. */
export function checkAnswer(context: Context, exchange: Exchange): Breach[] {
  const { maker, recorder } = context;
  const { answer, request } = exchange;
  const { responses } = maker.operation;
  const { pointers } = maker;
  const breaches: Breach[] = [];
  const check = (rule: RuleId, pointer: string, expected: string | undefined) => {
    recorder.count(rule);
    if (expected !== undefined)
      breaches.push(toBreach(context, exchange, { rule, expected, pointer }));
  };

  check("credential-hidden", pointers.security, findSecret(context, answer));
  const isAsked = "Prefer" in request.headers;
  const hasFailed = answer.status === 0 || (answer.status >= 500 && !isAsked);
  check("server-error", pointers.operation, hasFailed ? "an answer below 500" : undefined);
  if (hasFailed) return breaches;
  const response = responses[answer.status];
  const statuses = Object.keys(responses).join(", ");
  check(
    "documented-status",
    `${pointers.operation}/responses`,
    response ? undefined : `one of ${statuses}`,
  );
  if (response === undefined) return breaches;
  const pointer = pointers.response(`${answer.status}`);
  check("documented-content-type", `${pointer}/content`, findTypeProblem(response, answer));
  check("documented-headers", `${pointer}/headers`, findHeaderProblem(response, answer));
  check("documented-body", `${pointer}/content`, findBodyProblem(context, answer));
  return breaches;
}

function findSecret({ secrets }: Context, { headers, text }: WireAnswer): string | undefined {
  const whole = `${Object.values(headers).join("\n")}\n${text}`;
  return secrets.some((secret) => whole.includes(secret))
    ? "an answer without the credential"
    : undefined;
}

function findTypeProblem({ content = {} }: Response, { headers }: WireAnswer): string | undefined {
  const types = Object.keys(content);
  const [type = ""] = (headers["content-type"] ?? "").split(";");
  return types.includes(type.trim().toLowerCase()) ? undefined : types.join(" or ");
}

function findHeaderProblem({ headers = {} }: Response, answer: WireAnswer): string | undefined {
  for (const [name, { schema, required }] of Object.entries(headers)) {
    const value = answer.headers[name.toLowerCase()];
    if (value === undefined && required) return `the header ${name}`;
    if (value !== undefined && !fits(schema, readText(schema, value))) {
      return `the header ${name} as its schema says, not "${value}"`;
    }
  }
  return undefined;
}

function findBodyProblem(
  { maker, validators }: Context,
  { status, json }: WireAnswer,
): string | undefined {
  if (json === undefined) return "a body of JSON";
  const validate = validators[`validate${toSchemaName(maker, `${status}`)}`];
  const issues = validate?.(json).issues as { pointer: string; message: string }[] | undefined;
  const [issue] = issues ?? [];
  return issue && `a body whose ${issue.pointer || "whole"} ${issue.message}`;
}
