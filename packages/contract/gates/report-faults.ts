/** Prints what is wrong and what to do about it, and makes the process fail; nothing without a fault. */
export function reportFaults(title: string, faults: readonly string[], advice: string): void {
  if (faults.length === 0) return;
  console.error(`${title}\n${faults.map((fault) => `  ${fault}\n`).join("")}${advice}`);
  process.exitCode = 1;
}
