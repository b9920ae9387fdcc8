import { existsSync, readFileSync } from "node:fs";

const status = "/proc/self/status";

/**
 * Makes what tells how much memory this process has needed at its peak, in bytes. With Node's option
 * --expose-gc that is what is still in use after a collection, at the moments that are sampled; else all
 * that the process has ever held, which waits for Node to collect it.
 */
export function createMemoryMeter() {
  let greatest = 0;
  return {
    sample() {
      if (globalThis.gc === undefined) return;
      globalThis.gc();
      const { heapUsed, external } = process.memoryUsage();
      greatest = Math.max(greatest, heapUsed + external);
    },
    peak: () => (globalThis.gc === undefined ? residentPeak() : greatest),
  };
}

/** On Linux what `resourceUsage` tells begins with the memory of the parent. */
function residentPeak() {
  const kilobytes = existsSync(status)
    ? Number(/^VmHWM:\s*(\d+) kB$/mu.exec(readFileSync(status, "utf8"))[1])
    : process.resourceUsage().maxRSS;
  return kilobytes * 1024;
}
