import type { Parameter } from "@das-processes/spec";
import type { MockOperation } from "./mock-operation.ts";
import { Refusal } from "./refusal.ts";

/** A 400 with the code of the parameter that is wrong; the operation's, where none has one. */
export function refuseParameter(
  operation: MockOperation,
  parameter: Parameter | undefined,
  message: string,
): Refusal {
  return new Refusal(400, parameter?.["x-error-code"] ?? operation.errorCode, message);
}
