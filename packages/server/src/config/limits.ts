/** What a server spends at most. Times are in milliseconds, lengths in bytes. */
export interface Limits {
  /** The connections to a node for each database user. */
  poolSize: number;
  /** The time that a node has to answer. */
  timeoutMs: number;
  /** The requests that are answered at once; any more are refused with 429. */
  maxInFlight: number;
  /** The length of a request line and its headers together; a longer one is refused with 413. */
  headerBytes: number;
  /** The length of a request's body; a longer one is refused with 413. */
  bodyBytes: number;
  /** The time that a request has to arrive. */
  requestMs: number;
  /** The time that requests under way have to finish when the server ends. */
  shutdownMs: number;
}

export const defaultLimits: Limits = {
  poolSize: 4,
  timeoutMs: 5000,
  maxInFlight: 100,
  headerBytes: 16_384,
  bodyBytes: 65_536,
  requestMs: 10_000,
  shutdownMs: 5000,
};
