import type { Answer } from "../read-answer.ts";
import { DasError } from "./das-error.ts";

/**
 * The server answered, and refused or failed: its status is not in the 200s. Where a class below
 * says it better, that one is thrown. A redirect is one, too: the client follows none.
 */
export class ApiError extends DasError {
  override name = "ApiError";
  declare readonly method: string;
  declare readonly url: string;
  /** The HTTP status. */
  declare readonly status: number;
  /** The headers of the answer, by their names in small letters. */
  declare readonly headers: Readonly<Record<string, string>>;
  /** The body of the answer as a text, cut at 65,536 bytes. */
  declare readonly body: string;
  /** The id of the request, for the vendor's support, where the answer tells it. */
  declare readonly request_id: string | undefined;
  /** The error's code, such as `DAS.200104`, where the body tells it in a known shape. */
  declare readonly error_code: string | undefined;
  /** What is wrong, in the server's words, where the body tells it in a known shape. */
  declare readonly error_msg: string | undefined;

  constructor(
    answer: Answer,
    error_code: string | undefined,
    error_msg: string | undefined,
    request_id: string | undefined,
  ) {
    const { method, url, status } = answer;
    const id = request_id && `(request ${request_id})`;
    super([`${method} ${url}: ${status}`, error_code, error_msg, id].filter(Boolean).join(" "), {
      ...answer,
      error_code,
      error_msg,
      request_id,
    });
  }
}
