import type { Parameter } from "@das-processes/spec";
import { findValueProblem, type Violation } from "./find-value-problem.ts";
import type { WireOperation } from "./list-wire-operations.ts";
import type { ParameterValues } from "./read-parameters.ts";
import { refuseParameter } from "./refuse-parameter.ts";

/**
 * Holds the values of a request to what a validator found wrong with them, and to what validators do
 * not see, who get numbers for texts: empty values, and integers in another notation than JSON's.
 *
 * @throws {Refusal} for the first in the order of the spec that is wrong.
 */
export function checkParameters(
  operation: WireOperation,
  values: ParameterValues,
  findViolation: (parameter: Parameter) => Violation | undefined,
): void {
  for (const parameter of operation.parameters) {
    const value = valueOf(parameter, values);
    const problem = findValueProblem(parameter.schema, value, findViolation(parameter));
    if (problem !== undefined) {
      throw refuseParameter(operation, parameter, `${parameter.name} ${problem}`);
    }
  }
}

function valueOf({ in: place, name }: Parameter, values: ParameterValues): string | undefined {
  return place === "path" || place === "query" ? values[place].get(name) : undefined;
}
