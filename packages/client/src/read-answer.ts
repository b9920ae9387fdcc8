import { ConnectionError } from "./errors/connection-error.ts";
import { ResponseValidationError } from "./errors/response-validation-error.ts";
import { readText } from "./read-text.ts";
import { toApiError } from "./to-api-error.ts";
import { describe, type ValidationIssue } from "./to-validator.ts";

/** What an error tells of the answer that it is about. No credential is in it, even if the server sent it back. */
export interface Answer {
  method: string;
  url: string;
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** In bytes. A page of 100 sessions with statements of 600 kB each still fits. */
const greatestBody = 2 ** 26;
const greatestErrorBody = 2 ** 16;

/**
 * Reads an answer to its end.
 *
 * @param check says what is wrong with its body, so that the answer is refused.
 * @throws {ApiError} if its status is not in the 200s.
 * @throws {ResponseValidationError} if it is not JSON, too large, or refused.
 * @throws {ConnectionError} if the connection breaks meanwhile.
 */
export async function readAnswer<Output>(
  request: Request,
  response: Response,
  check: (body: unknown, response: Response) => readonly ValidationIssue[],
): Promise<Output> {
  let text: string;
  let isCut: boolean;
  try {
    ({ text, isCut } = await readText(response, response.ok ? greatestBody : greatestErrorBody));
  } catch (error) {
    throw new ConnectionError(request, error);
  }

  const judge = (whole: string): { body?: any; issues: readonly ValidationIssue[] } => {
    let body;
    try {
      body = JSON.parse(whole);
    } catch {
      const fault = isCut
        ? `have at most ${greatestBody} bytes`
        : `be JSON, not ${describe(whole)}`;
      return { issues: [{ pointer: "", path: [], message: `must ${fault}` }] };
    }
    return { body, issues: response.ok ? check(body, response) : [] };
  };
  const { body, issues } = judge(text);
  if (response.ok && issues.length === 0) return body;

  const redact = createRedactor(request);
  const answer = {
    method: request.method,
    url: request.url,
    status: response.status,
    headers: Object.fromEntries(
      [...response.headers].map(([name, value]) => [name, redact(value)]),
    ),
    body: redact(text).slice(0, greatestErrorBody),
  };
  const redacted = judge(redact(text));
  throw response.ok
    ? new ResponseValidationError(answer, redacted.issues)
    : toApiError(answer, redacted.body);
}

/** Makes the function that takes out of a text what of the request's credentials a server sent back. */
function createRedactor({ headers }: Request): (text: string) => string {
  const secrets = ["X-Auth-Token", "X-Security-Token", "Authorization"].map((name) =>
    headers.get(name),
  );
  return (text) =>
    secrets.reduce<string>(
      (rest, secret) => (secret ? rest.replaceAll(secret, "***") : rest),
      text,
    );
}
