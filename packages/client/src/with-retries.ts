import type { Target } from "./errors/das-error.ts";
import { TimeoutError } from "./errors/timeout-error.ts";
import { retryDelay, type RetryOptions } from "./retry-delay.ts";
import { within } from "./within.ts";

/** What can be seen of a call's attempts. Nothing is logged by default, and no credential is in any of it. */
export interface Hooks {
  /** An attempt begins, the first one with the number 1. */
  onAttempt?: ((event: { attempt: number }) => void) | undefined;
  /** An attempt has failed, and the wait for the next one begins. */
  onRetry?: ((event: { attempt: number; error: unknown; delayMs: number }) => void) | undefined;
}

/** How long a call may take, and how often it is tried. */
export interface CallPolicy {
  timeoutMs: number;
  deadlineMs: number;
  retry: RetryOptions;
  hooks: Hooks;
}

/**
 * Runs a call until it succeeds, fails for good, or the deadline is near.
 *
 * @throws what the last attempt threw.
 */
export async function withRetries<Result>(
  { timeoutMs, deadlineMs, retry, hooks }: CallPolicy,
  target: Target,
  signal: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const endsAt = Date.now() + deadlineMs;
  for (let attempt = 1; ; attempt++) {
    hooks.onAttempt?.({ attempt });
    try {
      return await within(Math.min(timeoutMs, endsAt - Date.now()), target, signal, run);
    } catch (error) {
      if (error instanceof TimeoutError && Date.now() >= endsAt) {
        throw new TimeoutError(target, deadlineMs);
      }
      const delayMs = retryDelay(error, attempt, retry);
      const isLast = attempt >= (retry.attempts ?? 4);
      if (delayMs === undefined || isLast || Date.now() + delayMs >= endsAt) throw error;
      hooks.onRetry?.({ attempt, error, delayMs });
      // Waits for what never comes: the time runs out, or the signal aborts.
      await within(delayMs, target, signal, () => new Promise(() => {})).catch((reason) => {
        if (signal?.aborted) throw reason;
      });
    }
  }
}
