import { ApiError } from "./errors/api-error.ts";
import { AuthenticationError } from "./errors/authentication-error.ts";
import { NotFoundError } from "./errors/not-found-error.ts";
import { PermissionError } from "./errors/permission-error.ts";
import { RateLimitError } from "./errors/rate-limit-error.ts";
import { ServerError } from "./errors/server-error.ts";
import type { Answer } from "./read-answer.ts";

/** The classes by what tells of them: a code that is more exact than its status, or the status. */
const classes: Record<string, typeof ApiError> = {
  "DAS.200002": RateLimitError,
  "DAS.200051": AuthenticationError,
  401: AuthenticationError,
  403: PermissionError,
  404: NotFoundError,
  429: RateLimitError,
};

/** The error that an answer reports, in whichever of the shapes that the service is known to use. */
export function toApiError(answer: Answer, body: any): ApiError {
  const { error_code, errCode, error_msg, errMsg, error, request_id } = body ?? {};
  const code = error_code ?? errCode ?? error?.code;
  const fallback = answer.status < 500 ? ApiError : ServerError;
  return new (classes[code] ?? classes[answer.status] ?? fallback)(
    answer,
    toText(code),
    toText(error_msg ?? errMsg ?? error?.message),
    answer.headers["x-request-id"] ?? toText(request_id),
  );
}

function toText(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
