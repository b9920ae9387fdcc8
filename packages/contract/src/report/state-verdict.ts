import type { Report } from "./report.ts";

/** What a report comes to, in one sentence. */
export function stateVerdict({ holds }: Report): string {
  return holds ? "The contract holds." : "The contract is broken.";
}
