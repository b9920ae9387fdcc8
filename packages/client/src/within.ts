import type { Target } from "./errors/das-error.ts";
import { TimeoutError } from "./errors/timeout-error.ts";

/**
 * Runs something that can be aborted, for so many milliseconds at most, even if it does not heed its
 * signal. No timer is left behind.
 *
 * @throws {TimeoutError} when the time is over; it names the target.
 * @throws what the outer signal gives as its reason, when it aborts.
 */
export async function within<Result>(
  timeoutMs: number,
  target: Target,
  outer: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  outer?.throwIfAborted();
  const controller = new AbortController();
  const { signal } = controller;
  let fail: (reason: unknown) => void;
  const timer = setTimeout(
    () => {
      const error = new TimeoutError(target, timeoutMs);
      controller.abort(error);
      fail(error);
    },
    // A platform's timer takes 2^31 - 1 at most, and takes more for none at all.
    Math.min(timeoutMs, 2 ** 31 - 1),
  );
  const unfollow = outer && follow(outer, controller, (reason) => fail(reason));
  try {
    return await new Promise((resolve, reject) => {
      fail = reject;
      run(signal).then(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
    unfollow?.();
  }
}

/**
 * Has a controller abort when a signal does, and tells of it. What `AbortSignal.any` makes would be kept
 * for as long as the signal lives. So may be a listener that was removed: the one on `outer`, which many
 * calls share, therefore holds nothing of the call but its controller.
 */
function follow(
  outer: AbortSignal,
  controller: AbortController,
  tell: (reason: unknown) => void,
): () => void {
  const { signal } = controller;
  const stop = abortWith(outer, controller);
  const end = () => tell(signal.reason);
  signal.addEventListener("abort", end);
  return () => {
    stop();
    signal.removeEventListener("abort", end);
  };
}

function abortWith(outer: AbortSignal, controller: AbortController): () => void {
  const abort = () => controller.abort(outer.reason);
  outer.addEventListener("abort", abort);
  return () => outer.removeEventListener("abort", abort);
}
