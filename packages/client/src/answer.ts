import {
  ApiError,
  AuthenticationError,
  ConnectionError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ResponseValidationError,
  ServerError,
  toIssue,
  type Answer,
  type ErrorReport,
} from "./errors.ts";
import { createRedactor } from "./redact.ts";
import type { Sent } from "./send.ts";
import { describe, type ValidationIssue } from "./to-validator.ts";

/** In bytes. A page of 100 sessions with statements of 600 kB each still fits. */
const maxBody = 2 ** 26;
/** How much of a body an error keeps. */
const maxErrorBody = 2 ** 16;
/** Longer than any token that a header can carry, its characters escaped. */
const maxSecret = 2 ** 17;

export interface BodyChecks {
  /** Finds problems with the JSON of a success. */
  findIssues: (body: unknown, mediaType: string | null) => readonly ValidationIssue[];
  /** Called with the issues of a body that is accepted all the same; without it they're thrown. */
  tolerate?: ((issues: readonly ValidationIssue[]) => void) | undefined;
}

/**
 * Reads a response to its end.
 *
 * @throws {ApiError} if its status isn't in the 200s.
 * @throws {ResponseValidationError} if it isn't JSON, is too large, or has issues.
 * @throws what the platform does, if the connection fails meanwhile.
 */
export async function readAnswer<Output>(
  sent: Sent,
  { findIssues, tolerate }: BodyChecks,
): Promise<Output> {
  const { target, response, secrets } = sent;
  const { ok, status, headers } = response;
  const { text, isCut } = await readText(response, ok ? maxBody : maxErrorBody + maxSecret);
  const mediaType = headers.get("Content-Type");
  const check = (body: unknown, shown: string) => {
    if (body !== undefined) return findIssues(body, mediaType);
    if (!isCut && isJson(mediaType) && headers.has("Content-Encoding")) {
      // Node's fetch decompresses what arrived of a body that was cut, and reports no error.
      throw new ConnectionError(target, "the compressed body is incomplete");
    }
    const problem = isCut ? `have at most ${maxBody} bytes` : `be JSON, not ${describe(shown)}`;
    return [toIssue(`must ${problem}`)];
  };
  const body = parse(text);
  if (ok && check(body, "").length === 0) return body;

  const redact = createRedactor(secrets);
  // Errors shorten what they quote: secrets have to go before.
  const redacted = parse(text, (_, value) => (typeof value === "string" ? redact(value) : value));
  if (ok && body !== undefined && tolerate) {
    tolerate(check(redacted, ""));
    return body;
  }
  const shown = redact(text.slice(0, maxErrorBody + maxSecret));
  // A text that was cut may end in a part of a secret.
  const isWhole = !isCut && text.length <= maxErrorBody + maxSecret;
  const shownHeaders = Object.fromEntries(
    [...headers].map(([name, value]) => [name, name === "set-cookie" ? "***" : redact(value)]),
  );
  const answer = {
    ...target,
    status,
    headers: shownHeaders,
    body: shown.slice(0, isWhole ? maxErrorBody : -maxSecret).slice(0, maxErrorBody),
    request_id: shownHeaders["x-request-id"],
  };
  if (ok) throw new ResponseValidationError(answer, check(redacted, answer.body));
  const error = toApiError(answer, body, redacted);
  if (error instanceof AuthenticationError) sent.invalidate();
  throw error;
}

/** Parses JSON; undefined if the text isn't JSON. */
function parse(text: string, reviver?: (name: string, value: unknown) => unknown): any {
  try {
    return JSON.parse(text, reviver);
  } catch {
    return undefined;
  }
}

export function isJson(mediaType: string | null): boolean {
  return /\bjson\b/i.test(`${mediaType}`);
}

/** Reads no more of a body than about `limit` characters. */
async function readText(
  response: Response,
  limit: number,
): Promise<{ text: string; isCut: boolean }> {
  const { body, headers } = response;
  // Much faster where the length is known. Content-Length is meaningless for compressed bodies.
  const length = Number(headers.get("Content-Length") ?? Infinity);
  if (!body || (length <= limit && !headers.has("Content-Encoding"))) {
    return { text: await response.text(), isCut: false };
  }
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  while (text.length <= limit) {
    const { done, value } = await reader.read();
    if (done) return { text, isCut: false };
    text += value;
  }
  await reader.cancel();
  return { text, isCut: true };
}

/** By error code, which says more than the status, and by status. */
const classes = new Map<string | number | undefined, typeof ApiError>([
  ["DAS.200002", RateLimitError],
  ["DAS.200051", AuthenticationError],
  [401, AuthenticationError],
  [403, PermissionError],
  [404, NotFoundError],
  [429, RateLimitError],
]);

/**
 * The error that a body reports.
 *
 * @param body decides the class, and its redacted copy what the error shows.
 */
function toApiError(answer: Answer, body: unknown, redacted: unknown): ApiError {
  const ApiErrorClass =
    classes.get(readReport(body).error_code) ??
    classes.get(answer.status) ??
    (answer.status < 500 ? ApiError : ServerError);
  const report = readReport(redacted);
  return new ApiErrorClass(
    { ...answer, request_id: answer.request_id ?? report.request_id },
    report,
  );
}

/** Reads the body of an error, in whichever of the shapes that the service is known to use. */
function readReport(body: any): ErrorReport {
  const { error, ...own } = body ?? {};
  const find = (names: string[], maxLength = 2000): string | undefined =>
    names
      .flatMap((name) => [own[name], error?.[name]])
      .find((value) => typeof value === "string")
      ?.slice(0, maxLength);
  return {
    error_code: find(["error_code", "errCode", "code"]),
    error_msg: find(["error_msg", "errMsg", "message"]),
    request_id: find(["request_id"]),
    encoded_authorization_message: find(["encoded_authorization_message"], maxErrorBody),
  };
}
