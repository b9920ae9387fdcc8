import { ApiError } from "./api-error.ts";

/** The credential is missing, wrong or expired (401, `DAS.200051`). Not to be repeated: more than five failures in a row lock a key. */
export class AuthenticationError extends ApiError {
  override name = "AuthenticationError";
}
