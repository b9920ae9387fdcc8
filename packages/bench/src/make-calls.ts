import type { Contender } from "./measure-pairs.ts";

/** Makes a contender of one call: so many of them are in flight at a time. */
export function makeCalls(call: () => Promise<unknown>, concurrency: number): Contender {
  return async (calls) => {
    let left = calls;
    const work = async () => {
      while (left-- > 0) await call();
    };
    await Promise.all(Array.from({ length: concurrency }, work));
  };
}
