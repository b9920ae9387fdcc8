/** What came of a program that the docs show. */
export interface SnippetResult {
  /** Its path below this package. */
  file: string;
  /** What a reader types, in its folder. */
  command: string;
  /** What ran it, with versions, such as `bash 5.2.15, curl 7.88.1`; what is not here is left out. */
  tools: string;
  status: "passed" | "failed" | "not run";
  /** Why it has not passed. */
  reason?: string;
  /** What it printed, with the addresses of the docs. */
  output: string;
}
