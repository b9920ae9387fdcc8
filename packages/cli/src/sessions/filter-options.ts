/** What chooses among the sessions that were read. */
export interface FilterOptions {
  /** In their state for at least so long, in seconds. */
  minTime?: number;
  /** In a transaction for at least so long, in seconds. */
  minTrx?: number;
  command?: string;
  /** A text in their state. */
  state?: string;
  /** What their SQL matches. */
  grep?: RegExp;
  /** Without those that sleep, unless they are in a transaction. */
  hideSleep?: true;
}
