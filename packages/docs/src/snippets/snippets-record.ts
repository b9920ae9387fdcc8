import type { SnippetResult } from "./snippet-result.ts";

/** What `records/samples.json` holds. */
export interface SnippetsRecord {
  /** In ISO 8601. */
  startedAt: string;
  results: Omit<SnippetResult, "output">[];
}
