import { SourceError } from "./source-error.ts";

const longestQueue = 1000;

/** Lets so many go on at a time, and the others wait in a queue. */
export interface Slots {
  /**
   * @param signal ends the waiting, with its reason.
   * @throws {SourceError} if too many wait already.
   */
  take: (signal: AbortSignal) => Promise<void>;
  give: () => void;
}

export function createSlots(count: number): Slots {
  let free = count;
  const waiting = new Set<() => void>();
  return {
    async take(signal) {
      if (free > 0) {
        free--;
        return;
      }
      if (waiting.size >= longestQueue) throw new SourceError("overloaded");
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      waiting.add(resolve);
      signal.addEventListener("abort", () => {
        if (waiting.delete(resolve)) reject(signal.reason as Error);
      });
      await promise;
    },
    give() {
      const [next] = waiting;
      if (next === undefined) {
        free++;
      } else {
        waiting.delete(next);
        next();
      }
    },
  };
}
