/** A runtime of JavaScript in the cache. */
export interface Runtime {
  executable: string;
  version: string;
}
