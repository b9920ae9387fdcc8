import { describeDependency, isSatisfied, type Parameter } from "@das-processes/spec";
import type { Violation } from "./judge-with-prism.ts";
import { findValueProblem } from "./find-value-problem.ts";
import type { MockOperation } from "./mock-operation.ts";
import type { ParameterValues } from "./read-parameters.ts";
import { refuseParameter } from "./refuse-parameter.ts";

/**
 * Holds the values of a request to what Prism found wrong with them, and to what Prism does not see:
 * empty values, integers in another notation than JSON's, and the dependencies between parameters.
 *
 * @throws {Refusal} for the first problem: of the parameters in the order of the spec, then of
 *   whatever else Prism minds, then of the dependencies in the order of the spec.
 */
export function checkValues(
  operation: MockOperation,
  values: ParameterValues,
  violations: readonly Violation[],
): void {
  for (const parameter of operation.parameters) {
    const own = violations.find((violation) => concerns(violation, parameter));
    const problem = findValueProblem(parameter, valueOf(parameter, values), own);
    if (problem !== undefined) {
      throw refuseParameter(operation, parameter, `${parameter.name} ${problem}`);
    }
  }
  const [other] = violations;
  if (other !== undefined) {
    throw refuseParameter(operation, undefined, `${other.message}.`);
  }
  const broken = operation.dependencies.find(
    (dependency) => !isSatisfied(dependency, values.query),
  );
  if (broken !== undefined) {
    throw refuseParameter(operation, undefined, describeDependency(broken));
  }
}

function valueOf({ in: place, name }: Parameter, values: ParameterValues): string | undefined {
  return place === "path" || place === "query" ? values[place].get(name) : undefined;
}

// Prism writes every name in small letters, and names a missing parameter in its message alone.
function concerns(
  { path: [place, name], code, message }: Violation,
  parameter: Parameter,
): boolean {
  const prismName = parameter.name.toLowerCase();
  return (
    place === parameter.in &&
    (code === "required" ? message.endsWith(` '${prismName}'`) : name === prismName)
  );
}
