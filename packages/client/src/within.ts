import { TimeoutError } from "./errors/timeout-error.ts";

/**
 * Runs something that can be aborted, for so many milliseconds at most, even if it does not heed its
 * signal. No timer is left behind.
 *
 * @throws {TimeoutError} when the time is over.
 * @throws what the outer signal gives as its reason, when it aborts.
 */
export async function within<Result>(
  timeoutMs: number,
  outer: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  outer?.throwIfAborted();
  const controller = new AbortController();
  const { signal } = controller;
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason));
  });
  // By hand: Node keeps what AbortSignal.any makes, if it has a listener, for as long as its sources.
  const follow = () => controller.abort(outer?.reason);
  outer?.addEventListener("abort", follow);
  // A platform's timer takes 2^31 - 1 at most, and takes more for none at all.
  const timer = setTimeout(
    () => controller.abort(new TimeoutError(timeoutMs)),
    Math.min(timeoutMs, 2 ** 31 - 1),
  );
  try {
    return await Promise.race([run(signal), aborted]);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener("abort", follow);
  }
}
