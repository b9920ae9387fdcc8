import { ApiError } from "./api-error.ts";

/** There is no API at this address (404). */
export class NotFoundError extends ApiError {
  override name = "NotFoundError";
}
