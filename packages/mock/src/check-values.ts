import type { Parameter } from "@das-processes/spec";
import {
  checkDependencies,
  checkParameters,
  refuseParameter,
  type ParameterValues,
} from "@das-processes/wire";
import type { Violation } from "./judge-with-prism.ts";
import type { MockOperation } from "./mock-operation.ts";

/**
 * Holds the values of a request to what Prism found wrong with them, and to what Prism does not see.
 *
 * @throws {Refusal} for the first problem: of the parameters in the order of the spec, then of
 *   whatever else Prism minds, then of the dependencies in the order of the spec.
 */
export function checkValues(
  operation: MockOperation,
  values: ParameterValues,
  violations: readonly Violation[],
): void {
  checkParameters(operation, values, (parameter) => {
    const own = violations.find((violation) => concerns(violation, parameter));
    return own && { keyword: own.code, message: withoutName(own.message, parameter) };
  });
  const [other] = violations;
  if (other !== undefined) {
    throw refuseParameter(operation, undefined, `${other.message}.`);
  }
  checkDependencies(operation, values);
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

function withoutName(message: string, { in: place, name }: Parameter): string {
  return message.replace(`Request ${place} parameter ${name.toLowerCase()} `, "");
}
