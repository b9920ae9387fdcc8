import { clip, type ValidationIssue } from "./to-validator.ts";

/** Fits a URL with every parameter; what a caller filters by may be much longer. */
const maxUrl = 300;

/** What a request is sent to. */
export interface Target {
  method: string;
  url: string;
}

/** What an error tells of the answer that it's about. No credential is in it, even if the server sent it back. */
export interface Answer extends Target {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string;
  request_id: string | undefined;
}

/** The base class of every error that the client throws. It isn't thrown itself. */
export abstract class DasError extends Error {
  /** @param hidden properties that logs and `JSON.stringify` leave out. */
  constructor(message: string, details?: object, hidden: Record<string, unknown> = {}) {
    super(message);
    Object.assign(this, details);
    for (const [name, value] of Object.entries(hidden)) {
      Object.defineProperty(this, name, { value });
    }
  }

  /** For logs: the message and the enumerable properties. */
  toJSON(): object {
    return Object.assign({ message: this.message }, this);
  }
}

/** The request itself is wrong. Nothing was sent, and the same call will fail again. */
export class RequestValidationError extends DasError {
  override name = "RequestValidationError";
  /** Every problem, by parameter. */
  declare readonly issues: readonly ValidationIssue[];

  constructor(issues: readonly ValidationIssue[]) {
    const problems = issues.map(({ path, message }) => clip([...path, message].join(" ")));
    super(`Nothing was sent: ${problems.join("; ")}`, { issues });
  }
}

/** A call failed on its way or at the server. */
abstract class CallError extends DasError {
  declare readonly method: string;
  /** Cut at 300 characters. */
  declare readonly url: string;

  constructor(
    { method, url, ...rest }: Target,
    problem: string,
    details?: object,
    hidden?: Record<string, unknown>,
  ) {
    const target = { method, url: clip(url, maxUrl) };
    super(`${method} ${target.url}: ${problem}`, { ...target, ...rest, ...details }, hidden);
  }
}

/** The server could not be reached, or the connection failed before the response was complete. */
export class ConnectionError extends CallError {
  override name = "ConnectionError";
  /** What `fetch` threw, with the message and code of each of its causes, and no credential. */
  declare readonly cause: unknown;

  constructor(target: Target, cause: unknown) {
    super(target, `no whole answer came (${explain(cause)})`, {}, { cause });
  }
}

/** No complete response within `timeoutMs` for an attempt, or `deadlineMs` for the whole call. */
export class TimeoutError extends CallError {
  override name = "TimeoutError";
  /** The time allowed, in milliseconds. */
  declare readonly timeoutMs: number;

  constructor(target: Target, timeoutMs: number) {
    super(target, `no whole answer came within ${timeoutMs} ms`, { timeoutMs });
  }
}

/** What the body of an answer says of an error. */
export interface ErrorReport {
  error_code: string | undefined;
  error_msg: string | undefined;
  request_id: string | undefined;
  encoded_authorization_message: string | undefined;
}

/**
 * The server refused the request, or failed: the status isn't in the 200s. A more specific class
 * below is thrown where there is one. Redirects are errors, too: the client follows none.
 */
export class ApiError extends CallError {
  override name = "ApiError";
  /** The HTTP status. */
  declare readonly status: number;
  /** Response headers by lower-case name, cookies masked. Not enumerable, which keeps it out of logs. */
  declare readonly headers: Readonly<Record<string, string>>;
  /** Response body, cut at 65,536 characters. Not enumerable, which keeps it out of logs. */
  declare readonly body: string;
  /** Identifies the request to the vendor's support, if the response says it. */
  declare readonly request_id: string | undefined;
  /** Such as `DAS.200104`, if the body has one in a known shape. */
  declare readonly error_code: string | undefined;
  /** The server's explanation, if the body has one in a known shape, cut at 2,000 characters. */
  declare readonly error_msg: string | undefined;
  /** The vendor's encoded reason for a missing permission, if the body has one. Not enumerable. */
  declare readonly encoded_authorization_message: string | undefined;

  constructor(
    { headers, body, ...answer }: Answer,
    { error_code, error_msg, encoded_authorization_message }: ErrorReport,
  ) {
    const id = answer.request_id && `(request ${answer.request_id})`;
    const parts = [answer.status, error_code, error_msg, id].filter(Boolean);
    const problem = parts.map((part) => clip(`${part}`)).join(" ");
    const hidden = { headers, body, encoded_authorization_message };
    super(answer, problem, { error_code, error_msg }, hidden);
  }
}

/** The credential is missing, wrong or expired (401, `DAS.200051`). Don't repeat it: more than five failures in a row lock a key. */
export class AuthenticationError extends ApiError {
  override name = "AuthenticationError";
}

/** The credential is valid, but may not make this call (403). */
export class PermissionError extends ApiError {
  override name = "PermissionError";
}

/** There is no API at this address (404). */
export class NotFoundError extends ApiError {
  override name = "NotFoundError";
}

/** Too many calls (429, `DAS.200002`), even after the client's retries. */
export class RateLimitError extends ApiError {
  override name = "RateLimitError";
}

/** The server failed (500 and above), even after the client's retries where those can help. */
export class ServerError extends ApiError {
  override name = "ServerError";
}

/** The server reported success, but the response doesn't match the spec. */
export class ResponseValidationError extends CallError {
  override name = "ResponseValidationError";
  /** The HTTP status. */
  declare readonly status: number;
  /** Response headers by lower-case name, cookies masked. Not enumerable, which keeps it out of logs. */
  declare readonly headers: Readonly<Record<string, string>>;
  /** Response body, cut at 65,536 characters. Not enumerable, which keeps it out of logs. */
  declare readonly body: string;
  /** Identifies the request to the vendor's support, if the response says it. */
  declare readonly request_id: string | undefined;
  /** The first problem only: a response may have thousands. */
  declare readonly issues: readonly ValidationIssue[];

  constructor({ headers, body, ...answer }: Answer, issues: readonly ValidationIssue[]) {
    const problems = issues.map(({ pointer, message }) => `${pointer || "the body"} ${message}`);
    const problem = `${answer.status}, but ${clip(problems.join("; "))}`;
    super(answer, problem, { issues }, { headers, body });
  }
}

/** The pages of a list don't come to an end. */
export class PageLimitError extends DasError {
  override name = "PageLimitError";
}

/** @throws {RequestValidationError} that names a parameter or option, and says what it must be. */
export function refuse(name: string, message: string): never {
  throw new RequestValidationError([toIssue(message, name)]);
}

/** A problem that no validator found, of one parameter or option, or of the whole value. */
export function toIssue(message: string, ...path: string[]): ValidationIssue {
  return { pointer: path.map((key) => `/${key}`).join(""), path, message };
}

/** The innermost reason: Node's fetch says only "fetch failed", and hides the reason in its cause. */
export function explain(error: unknown): string {
  if (typeof error === "string") return error;
  const { cause, code, message } = (error ?? {}) as {
    cause?: unknown;
    code?: string;
    message?: string;
  };
  return cause ? explain(cause) : code || message || "for no known reason";
}
