import { ApiError } from "./errors/api-error.ts";
import { ConnectionError } from "./errors/connection-error.ts";
import { ResponseValidationError } from "./errors/response-validation-error.ts";
import type { Validator } from "./to-validator.ts";

/**
 * Reads an answer to its end, and checks it.
 *
 * @throws {ApiError} if its status is not in the 200s.
 * @throws {ResponseValidationError} if the validator refuses it.
 * @throws {ConnectionError} if the connection breaks meanwhile.
 */
export async function readAnswer<Output>(
  request: Request,
  response: Response,
  validate: Validator<Output>,
): Promise<Output> {
  const text = await response.text().catch((error) => {
    throw request.signal.aborted ? error : new ConnectionError(request, error);
  });
  const body = parseJson(text);
  if (!response.ok) throw new ApiError(request, response, body);
  const { issues, value } = validate(body);
  if (issues) throw new ResponseValidationError(request, response, issues);
  return value;
}

/** The value of a JSON text; the text itself if it is none, for the validator to refuse and to quote. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
