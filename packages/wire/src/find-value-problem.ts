import type { Schema } from "@das-processes/spec";
import { describeInteger } from "./describe-integer.ts";
import { quote } from "./quote.ts";

/** What a validator finds wrong with the value of a parameter. */
export interface Violation {
  /** The keyword of JSON Schema that is broken. */
  keyword: unknown;
  /** The end of a sentence that the parameter's name begins, such as `must be integer`. */
  message: string;
}

const integer = /^-?(?:0|[1-9]\d*)$/u;

/** The keywords that `describeInteger` puts into words. */
const integerKeywords: ReadonlySet<unknown> = new Set(["minimum", "maximum", "format"]);

/**
 * What is wrong with the value of one parameter (undefined: not given, or in a header), as the end
 * of a sentence that the parameter's name begins; undefined if nothing.
 */
export function findValueProblem(
  schema: Schema,
  value: string | undefined,
  violation: Violation | undefined,
): string | undefined {
  const isInteger = schema.type === "integer" && value !== undefined;
  if (isInteger && (!integer.test(value) || integerKeywords.has(violation?.keyword))) {
    return `must be ${describeInteger(schema)}, not ${quote(value)}.`;
  }
  if (value === "") {
    return "must not be empty.";
  }
  if (violation === undefined) {
    return undefined;
  }
  if (violation.keyword === "required") {
    return "must be given.";
  }
  return value === undefined
    ? `${violation.message}.`
    : `${violation.message}, not ${quote(value)}.`;
}
