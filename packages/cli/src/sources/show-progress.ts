import type { ReadOptions } from "./source.ts";

/** Tells on standard error how many sessions have been read, where that is a terminal; `clear` takes it away. */
export function showProgress(): ReadOptions & { clear(): void } {
  if (!process.stderr.isTTY) return { clear() {} };
  let isShown = false;
  return {
    onProgress(count, total) {
      // Most lists are one page, read before anyone could read this.
      if (count >= total) return;
      isShown = true;
      process.stderr.write(`\r${count} of ${total} sessions read`);
    },
    clear() {
      if (isShown) process.stderr.write("\r\u001B[K");
    },
  };
}
