// To be imported before a program: what it has used when it ends, as JSON in the file USAGE_FILE.
// Needs Linux, which alone tells a process its own peak of memory.

import { readFileSync, writeFileSync } from "node:fs";

process.once("exit", () => {
  const { user, system } = process.cpuUsage();
  const [, kilobytes] = /^VmHWM:\s*(\d+) kB$/mu.exec(readFileSync("/proc/self/status", "utf8"));
  const usage = {
    processorSeconds: (user + system) / 1e6,
    seconds: performance.now() / 1e3,
    peakBytes: kilobytes * 1024,
  };
  writeFileSync(process.env.USAGE_FILE, JSON.stringify(usage));
});
