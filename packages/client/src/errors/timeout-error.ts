import { DasError, type Target } from "./das-error.ts";

/** No whole answer came in time: within `timeoutMs` for an attempt, or `deadlineMs` for the call. */
export class TimeoutError extends DasError {
  override name = "TimeoutError";
  declare readonly method: string;
  declare readonly url: string;
  /** The time that was given, in milliseconds. */
  declare readonly timeoutMs: number;

  constructor({ method, url }: Target, timeoutMs: number) {
    super(`${method} ${url}: no whole answer came within ${timeoutMs} ms`, {
      method,
      url,
      timeoutMs,
    });
  }
}
