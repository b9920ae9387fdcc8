import { existsSync, readFileSync } from "node:fs";

const status = "/proc/self/status";

/**
 * The greatest memory that this process has needed so far, in bytes. On Linux what `resourceUsage`
 * tells begins with the memory of the parent.
 */
export function peakMemory() {
  const kilobytes = existsSync(status)
    ? Number(/^VmHWM:\s*(\d+) kB$/mu.exec(readFileSync(status, "utf8"))[1])
    : process.resourceUsage().maxRSS;
  return kilobytes * 1024;
}
