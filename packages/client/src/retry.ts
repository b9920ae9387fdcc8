import {
  ApiError,
  ConnectionError,
  explain,
  RateLimitError,
  TimeoutError,
  type Target,
} from "./errors.ts";

export interface RetryOptions {
  /** Attempts in all; 4 by default, 1 for no retry. */
  attempts?: number | undefined;
  /** Maximum delay before the second attempt in milliseconds, doubled for each further one; 1,000 by default. */
  baseDelayMs?: number | undefined;
  /** Maximum delay in milliseconds; 60,000 by default. A server that asks for more isn't called again. */
  maxDelayMs?: number | undefined;
  /** Returns the fraction of the maximum delay to wait, from 0 to 1; `Math.random` by default. */
  random?: (() => number) | undefined;
}

/** Observe a call's attempts. No credential is in any event, and what a hook throws is ignored. */
export interface Hooks {
  /** An attempt begins, the first one with the number 1. */
  onAttempt?: ((event: { attempt: number }) => void) | undefined;
  /** An attempt failed, and the delay before the next one begins. */
  onRetry?: ((event: { attempt: number; error: unknown; delayMs: number }) => void) | undefined;
}

/** How long a call may take, and how often it is tried. */
export interface CallPolicy {
  /** How long an attempt may take, its whole answer included, in milliseconds; 30,000 by default. */
  timeoutMs?: number | undefined;
  /** How long a call may take, attempts and delays included, in milliseconds; 120,000 by default. */
  deadlineMs?: number | undefined;
  /** How often and how soon transient failures are retried. */
  retry?: RetryOptions | undefined;
  /** Called at attempts and retries. */
  hooks?: Hooks | undefined;
}

/**
 * Runs a call until it succeeds, fails for good, or has no time left.
 *
 * @throws what the last attempt threw.
 */
export async function withRetries<Result>(
  { timeoutMs = 30_000, deadlineMs = 120_000, retry = {}, hooks = {} }: CallPolicy,
  target: Target,
  signal: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const endsAt = Date.now() + deadlineMs;
  for (let attempt = 1; ; attempt++) {
    void notify(hooks.onAttempt, { attempt });
    try {
      return await within(Math.min(timeoutMs, endsAt - Date.now()), target, signal, run);
    } catch (error) {
      if (error instanceof TimeoutError && Date.now() >= endsAt) {
        throw new TimeoutError(target, deadlineMs);
      }
      const delayMs = retryDelay(error, attempt, retry);
      const isLast = attempt >= (retry.attempts ?? 4);
      if (delayMs === undefined || isLast || Date.now() + delayMs >= endsAt) throw error;
      void notify(hooks.onRetry, { attempt, error, delayMs });
      // Waits for a promise that never settles: the time runs out, or the signal aborts.
      await within(delayMs, target, signal, () => new Promise(() => {})).catch((reason) => {
        if (signal?.aborted) throw reason;
      });
    }
  }
}

/** Calls an observer, and ignores what it throws or rejects with. */
export async function notify<Event>(
  observer: ((event: Event) => unknown) | undefined,
  event: Event,
): Promise<void> {
  try {
    await observer?.(event);
  } catch {}
}

/** Reasons of a failed connection that the next attempt would meet, too. */
const permanent = /CERT|SSL|TLS|SIGNATURE|INVALID_|certificate|no Response/;

/**
 * How long to wait before the next attempt, in milliseconds: what `Retry-After` asks for, or an
 * exponential backoff with full jitter. Undefined if a retry is useless, or could do harm.
 */
function retryDelay(
  error: unknown,
  attempt: number,
  { baseDelayMs = 1000, maxDelayMs = 60_000, random = Math.random }: RetryOptions,
): number | undefined {
  const isTransient =
    (error instanceof ConnectionError && !permanent.test(explain(error.cause))) ||
    error instanceof TimeoutError ||
    error instanceof RateLimitError ||
    (error instanceof ApiError && [502, 503, 504].includes(error.status));
  if (!isTransient) return undefined;
  const retryAfterMs =
    error instanceof ApiError ? parseRetryAfter(error.headers["retry-after"]) : 0;
  // Many clients may be told to come again at once: the backoff spreads them.
  if (!(retryAfterMs > 0)) return random() * Math.min(maxDelayMs, baseDelayMs * 2 ** (attempt - 1));
  return retryAfterMs > maxDelayMs ? undefined : retryAfterMs;
}

/** Parses `Retry-After` (RFC 9110, 10.2.3): whole seconds, or a date. NaN if it is neither. */
function parseRetryAfter(value = ""): number {
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  return value.endsWith(" GMT") ? Date.parse(value) - Date.now() : NaN;
}

/**
 * Runs something that can be aborted, for so many milliseconds at most, even if it ignores its
 * signal. Leaves no timer behind.
 *
 * @throws {TimeoutError} when the time is over; it names the target.
 * @throws the reason of the outer signal, when it aborts.
 */
async function within<Result>(
  timeoutMs: number,
  target: Target,
  outer: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  outer?.throwIfAborted();
  const controller = new AbortController();
  const { signal } = controller;
  const timer = setTimeout(
    () => controller.abort(new TimeoutError(target, timeoutMs)),
    // A platform's timer takes 2^31 - 1 at most, and fires at once for more.
    Math.min(timeoutMs, 2 ** 31 - 1),
  );
  const unfollow = outer && follow(outer, controller);
  let end: () => void;
  try {
    return await new Promise((resolve, reject) => {
      end = () => reject(signal.reason);
      signal.addEventListener("abort", end);
      run(signal).then(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
    unfollow?.();
    signal.removeEventListener("abort", end!);
  }
}

/**
 * Aborts `controller` with `outer`. A signal made by `AbortSignal.any` would be kept for as long as
 * `outer` lives, and so may be a listener that was removed. As many calls share `outer`, the listener
 * on it holds nothing of the call but its controller.
 */
function follow(outer: AbortSignal, controller: AbortController): () => void {
  const abort = () => controller.abort(outer.reason);
  outer.addEventListener("abort", abort);
  return () => outer.removeEventListener("abort", abort);
}
