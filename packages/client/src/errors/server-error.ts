import { ApiError } from "./api-error.ts";

/** The server failed (500 and above), still so after the client's own retries where those can help. */
export class ServerError extends ApiError {
  override name = "ServerError";
}
