import { readFile } from "node:fs/promises";

/** What a process had used when it ended. */
export interface Usage {
  processorSeconds: number;
  /** For how long it ran. */
  seconds: number;
  peakBytes: number;
}

/** Has a program report its usage: Node's options for it, and what its environment needs. */
export function reportingTo(file: string) {
  return {
    options: [`--import=${new URL("report-usage.js", import.meta.url).href}`],
    environment: { USAGE_FILE: file },
  };
}

export async function readUsage(file: string): Promise<Usage> {
  return JSON.parse(await readFile(file, "utf8")) as Usage;
}
