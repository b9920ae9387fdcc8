import { defaultHttpLimits, type HttpLimits } from "@das-processes/wire";

/** What a server spends at most. Times are in milliseconds, lengths in bytes. */
export interface Limits extends HttpLimits {
  /** The connections to a node for each database user. */
  poolSize: number;
  /** The time that a node has to answer. */
  timeoutMs: number;
  /** The requests that are answered at once; any more are refused with 429. */
  maxInFlight: number;
  /** The time that requests under way have to finish when the server ends. */
  shutdownMs: number;
}

export const defaultLimits: Limits = {
  poolSize: 4,
  timeoutMs: 5000,
  maxInFlight: 100,
  ...defaultHttpLimits,
  shutdownMs: 5000,
};
