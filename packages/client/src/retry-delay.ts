import { ApiError } from "./errors/api-error.ts";
import { ConnectionError } from "./errors/connection-error.ts";
import { RateLimitError } from "./errors/rate-limit-error.ts";
import { TimeoutError } from "./errors/timeout-error.ts";

export interface RetryOptions {
  /** How often a call is tried in all; 4 by default, 1 for no retry. */
  attempts?: number | undefined;
  /** The greatest wait before the second attempt in milliseconds, doubled for each further one; 1,000 by default. */
  baseDelayMs?: number | undefined;
  /** The greatest wait in milliseconds; 60,000 by default. A server that asks for a longer one is not asked again. */
  maxDelayMs?: number | undefined;
  /** Gives the share of the greatest wait to wait, from 0 to 1; `Math.random` by default. */
  random?: (() => number) | undefined;
}

/**
 * How long to wait before the next attempt, in milliseconds: what the server asks for by
 * `Retry-After`, or else an exponential backoff with full jitter. Undefined if trying again is of no
 * use, or could do harm.
 */
export function retryDelay(
  error: unknown,
  attempt: number,
  { baseDelayMs = 1000, maxDelayMs = 60_000, random = Math.random }: RetryOptions,
): number | undefined {
  const isPassing =
    error instanceof ConnectionError ||
    error instanceof TimeoutError ||
    error instanceof RateLimitError ||
    (error instanceof ApiError && [502, 503, 504].includes(error.status));
  if (!isPassing) return undefined;
  const askedMs =
    error instanceof ApiError ? retryAfterMs(error.headers["retry-after"]) : undefined;
  if (askedMs === undefined) {
    return random() * Math.min(maxDelayMs, baseDelayMs * 2 ** (attempt - 1));
  }
  return askedMs > maxDelayMs ? undefined : askedMs;
}

/** Reads `Retry-After` (RFC 9110, 10.2.3): whole seconds, or a date. Undefined if it is neither. */
function retryAfterMs(value = ""): number | undefined {
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const date = value.endsWith(" GMT") ? Date.parse(value) : NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}
