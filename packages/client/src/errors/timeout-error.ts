import { DasError } from "./das-error.ts";

/** No whole answer came in time: within `timeoutMs` for an attempt, or `deadlineMs` for the call. */
export class TimeoutError extends DasError {
  override name = "TimeoutError";
  /** The time that was given, in milliseconds. */
  declare readonly timeoutMs: number;

  constructor(timeoutMs: number) {
    super(`No whole answer came within ${timeoutMs} ms`, { timeoutMs });
  }
}
