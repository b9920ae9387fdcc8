/** What a test needs is not in the cache, and cannot be fetched now or on this system. */
export class NotFetchedError extends Error {
  override name = "NotFetchedError";
}
