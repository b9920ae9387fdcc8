import { describeDependency, isSatisfied, type Parameter, type Schema } from "@das-processes/spec";
import type { WireOperation } from "./operations.ts";
import type { ParameterValues } from "./parameters.ts";
import { quote, refuseParameter } from "./refusal.ts";

/** What a validator finds wrong with the value of a parameter. */
export interface Violation {
  /** The keyword of JSON Schema that is broken. */
  keyword: unknown;
  /** The end of a sentence that the parameter's name begins, such as `must be integer`. */
  message: string;
}

/**
 * Holds the values of a request to what a validator found wrong with them, and to what validators do
 * not see, who get numbers for strings: empty values, and integers in another notation than JSON's.
 *
 * @throws {Refusal} for the first in the order of the spec that is wrong.
 */
export function checkParameters(
  operation: WireOperation,
  values: ParameterValues,
  findViolation: (parameter: Parameter) => Violation | undefined,
): void {
  for (const parameter of operation.parameters) {
    const { in: place, name, schema } = parameter;
    const value = place === "path" || place === "query" ? values[place].get(name) : undefined;
    const problem = findValueProblem(schema, value, findViolation(parameter));
    if (problem !== undefined) {
      throw refuseParameter(operation, parameter, `${name} ${problem}`);
    }
  }
}

/**
 * Holds a request to the dependencies between its parameters.
 *
 * @throws {Refusal} for the first in the order of the spec that is not satisfied.
 */
export function checkDependencies(operation: WireOperation, { query }: ParameterValues): void {
  const broken = operation.dependencies.find((dependency) => !isSatisfied(dependency, query));
  if (broken !== undefined) {
    throw refuseParameter(operation, undefined, describeDependency(broken));
  }
}

/** Each integer is written one way: no plus, no leading zero, and no minus before zero. */
const integer = /^(?:0|-?[1-9]\d*)$/u;

/** The keywords that `describeInteger` puts into words. */
const integerKeywords: ReadonlySet<unknown> = new Set(["minimum", "maximum", "format"]);

/**
 * What is wrong with the value of one parameter (undefined: not given, or in a header), as the end
 * of a sentence that the parameter's name begins; undefined if nothing.
 */
function findValueProblem(
  schema: Schema,
  value: string | undefined,
  violation: Violation | undefined,
): string | undefined {
  const isInteger = schema.type === "integer" && value !== undefined;
  // Validators see a number, and pass Infinity, which more than 308 digits are, through every bound.
  const isEndless = isInteger && !Number.isFinite(Number(value));
  if (isInteger && (isEndless || !integer.test(value) || integerKeywords.has(violation?.keyword))) {
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

/** The integers that a schema allows, in words, such as `an integer from 1 to 100`. */
function describeInteger({ minimum, maximum }: Schema): string {
  if (minimum !== undefined && maximum !== undefined) {
    return `an integer from ${minimum} to ${maximum}`;
  }
  if (minimum !== undefined) {
    return `an integer of ${minimum} or more`;
  }
  return maximum === undefined ? "an integer" : `an integer of ${maximum} or less`;
}
