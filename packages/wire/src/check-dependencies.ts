import { describeDependency, isSatisfied } from "@das-processes/spec";
import type { ParameterValues } from "./read-parameters.ts";
import { refuseParameter } from "./refuse-parameter.ts";
import type { WireOperation } from "./list-wire-operations.ts";

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
