export {
  createDasClient,
  type DasClient,
  type DasClientOptions,
  type ListProcessesPromise,
} from "./create-das-client.ts";
export type { Drift } from "./create-drift-reporter.ts";
export type { Credentials, ExpiresAt, KeyCredentials, TokenCredentials } from "./credentials.ts";
export {
  ApiError,
  AuthenticationError,
  ConnectionError,
  DasError,
  NotFoundError,
  PageLimitError,
  PermissionError,
  RateLimitError,
  RequestValidationError,
  ResponseValidationError,
  ServerError,
  TimeoutError,
} from "./errors.ts";
export type { ErrorResponse, ListProcessesResponse, Process } from "./generated/types.gen.ts";
export type { HttpClient } from "./http.ts";
export type { IterateOptions } from "./iterate-processes.ts";
export type {
  ListProcessesParams,
  RequestOptions,
  UnfilteredQuery,
  Validation,
  WithResponse,
} from "./list-processes.ts";
export type { Hooks, RetryOptions } from "./retry.ts";
export type { Fetch, FetchInit, FetchResponse } from "./send.ts";
export type { ValidationIssue, ValidationResult, Validator } from "./to-validator.ts";
