import { ApiError } from "./api-error.ts";

/** Calls come too often (429, `DAS.200002`), still so after the client's own retries. */
export class RateLimitError extends ApiError {
  override name = "RateLimitError";
}
