import { ApiError } from "./api-error.ts";

/** The credential is valid and may not make this call (403). */
export class PermissionError extends ApiError {
  override name = "PermissionError";
}
