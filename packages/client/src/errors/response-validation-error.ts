import type { ValidationIssue } from "../to-validator.ts";
import { DasError } from "./das-error.ts";

/** The server answered with success, but the answer is not what the spec says. */
export class ResponseValidationError extends DasError {
  override name = "ResponseValidationError";
  declare readonly method: string;
  declare readonly url: string;
  /** The HTTP status. */
  declare readonly status: number;
  /** The id of the request, for the vendor's support, where the answer tells it. */
  declare readonly request_id: string | undefined;
  /** The first thing that is wrong; an answer may hold thousands. */
  declare readonly issues: readonly ValidationIssue[];

  constructor(
    { method, url }: Request,
    { status, headers }: Response,
    issues: readonly ValidationIssue[],
  ) {
    const faults = issues.map(({ pointer, message }) => `${pointer || "the body"} ${message}`);
    const request_id = headers.get("X-Request-Id") ?? undefined;
    super(`${method} ${url}: ${status}, but ${faults.join("; ")}`, {
      method,
      url,
      status,
      request_id,
      issues,
    });
  }
}
