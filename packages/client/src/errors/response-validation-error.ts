import type { Answer } from "../read-answer.ts";
import type { ValidationIssue } from "../to-validator.ts";
import { DasError } from "./das-error.ts";

/** The server answered with success, but the answer is not what the spec says. */
export class ResponseValidationError extends DasError {
  override name = "ResponseValidationError";
  declare readonly method: string;
  declare readonly url: string;
  /** The HTTP status. */
  declare readonly status: number;
  /** The headers of the answer, by their names in small letters. */
  declare readonly headers: Readonly<Record<string, string>>;
  /** The beginning of the body, up to 65,536 characters. */
  declare readonly body: string;
  /** The id of the request, for the vendor's support, where the answer tells it. */
  declare readonly request_id: string | undefined;
  /** The first thing that is wrong; an answer may hold thousands. */
  declare readonly issues: readonly ValidationIssue[];

  constructor(answer: Answer, issues: readonly ValidationIssue[]) {
    const faults = issues.map(({ pointer, message }) => `${pointer || "the body"} ${message}`);
    const { method, url, status, headers } = answer;
    const request_id = headers["x-request-id"];
    super(`${method} ${url}: ${status}, but ${faults.join("; ")}`, {
      ...answer,
      request_id,
      issues,
    });
  }
}
