import { setTimeout as sleep } from "node:timers/promises";

export interface Refresher {
  /** Refreshes at once, and then at each interval. */
  start(): void;
  /** Ends the refresh that is under way, too. */
  stop(): void;
}

/** Refreshes one time after the other: one that takes longer than an interval leaves out the next. */
export function createRefresher(
  intervalMs: number,
  refresh: (signal: AbortSignal) => Promise<void>,
): Refresher {
  let running: AbortController | undefined;
  return {
    start() {
      if (running !== undefined) return;
      running = new AbortController();
      void refreshUntil(running.signal, intervalMs, refresh);
    },
    stop() {
      running?.abort();
      running = undefined;
    },
  };
}

async function refreshUntil(
  signal: AbortSignal,
  intervalMs: number,
  refresh: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  while (!signal.aborted) {
    const begin = performance.now();
    await refresh(signal);
    const rest = intervalMs - ((performance.now() - begin) % intervalMs);
    // Told to stop, it does.
    await sleep(rest, undefined, { signal }).catch(() => {});
  }
}
