export {
  createDasClient,
  type DasClient,
  type DasClientOptions,
  type ListProcessesPromise,
} from "./create-das-client.ts";
export type { Drift } from "./create-drift-reporter.ts";
export type { Credentials, KeyCredentials, TokenCredentials } from "./credentials.ts";
export { ApiError } from "./errors/api-error.ts";
export { AuthenticationError } from "./errors/authentication-error.ts";
export { ConnectionError } from "./errors/connection-error.ts";
export { DasError } from "./errors/das-error.ts";
export { NotFoundError } from "./errors/not-found-error.ts";
export { PageLimitError } from "./errors/page-limit-error.ts";
export { PermissionError } from "./errors/permission-error.ts";
export { RateLimitError } from "./errors/rate-limit-error.ts";
export { RequestValidationError } from "./errors/request-validation-error.ts";
export { ResponseValidationError } from "./errors/response-validation-error.ts";
export { ServerError } from "./errors/server-error.ts";
export { TimeoutError } from "./errors/timeout-error.ts";
export type { ErrorResponse, ListProcessesResponse, Process } from "./generated/types.gen.ts";
export type { HttpClient } from "./create-http-client.ts";
export type { IterateOptions } from "./iterate-processes.ts";
export type {
  ListProcessesParams,
  RequestOptions,
  UnfilteredQuery,
  Validation,
  WithResponse,
} from "./list-processes.ts";
export type { RetryOptions } from "./retry-delay.ts";
export type { ValidationIssue, ValidationResult, Validator } from "./to-validator.ts";
export type { Hooks } from "./with-retries.ts";
