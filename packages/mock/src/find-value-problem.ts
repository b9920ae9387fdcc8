import type { Parameter } from "@das-processes/spec";
import type { Violation } from "./judge-with-prism.ts";
import { describeInteger } from "./describe-integer.ts";
import { quote } from "./quote.ts";

const integer = /^-?(?:0|[1-9]\d*)$/u;

/** The keywords that `describeInteger` puts into words. */
const integerKeywords: ReadonlySet<unknown> = new Set(["minimum", "maximum", "format"]);

/**
 * What is wrong with the value of one parameter (undefined: not given, or in a header), as the end
 * of a sentence that the parameter's name begins; undefined if nothing.
 */
export function findValueProblem(
  { in: place, name, schema }: Parameter,
  value: string | undefined,
  violation: Violation | undefined,
): string | undefined {
  const isInteger = schema.type === "integer" && value !== undefined;
  if (isInteger && (!integer.test(value) || integerKeywords.has(violation?.code))) {
    return `must be ${describeInteger(schema)}, not ${quote(value)}.`;
  }
  if (value === "") {
    return "must not be empty.";
  }
  if (violation === undefined) {
    return undefined;
  }
  if (violation.code === "required") {
    return "must be given.";
  }
  const wish = violation.message.replace(`Request ${place} parameter ${name.toLowerCase()} `, "");
  return value === undefined ? `${wish}.` : `${wish}, not ${quote(value)}.`;
}
