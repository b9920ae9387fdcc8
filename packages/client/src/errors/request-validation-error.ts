import type { ValidationIssue } from "../to-validator.ts";
import { DasError } from "./das-error.ts";

/** The call is wrong in itself. Nothing was sent; the same call will fail again. */
export class RequestValidationError extends DasError {
  override name = "RequestValidationError";
  /** All that is wrong, by parameter. */
  declare readonly issues: readonly ValidationIssue[];

  constructor(issues: readonly ValidationIssue[]) {
    const faults = issues.map(({ path, message }) => [...path, message].join(" "));
    super(`Nothing was sent: ${faults.join("; ")}`, { issues });
  }
}
