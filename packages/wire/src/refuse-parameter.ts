import type { Parameter } from "@das-processes/spec";
import type { WireOperation } from "./list-wire-operations.ts";
import { Refusal } from "./refusal.ts";

/** A 400 with the code of the parameter that is wrong; the operation's, where none has one. */
export function refuseParameter(
  operation: WireOperation,
  parameter: Parameter | undefined,
  message: string,
): Refusal {
  return new Refusal(400, parameter?.["x-error-code"] ?? operation.errorCode, message);
}
