import type { Drift } from "./create-drift-reporter.ts";
import { createHttpClient, type HttpClient } from "./create-http-client.ts";
import { createSender, type Fetch } from "./create-sender.ts";
import type { Credentials } from "./credentials.ts";
import type { ListProcessesResponse, Process } from "./generated/types.gen.ts";
import { iterateProcesses, type IterateOptions } from "./iterate-processes.ts";
import {
  listProcesses,
  type ListProcessesParams,
  type RequestOptions,
  type Validation,
  type WithResponse,
} from "./list-processes.ts";
import { resolveEndpoint, type Location } from "./resolve-endpoint.ts";
import type { RetryOptions } from "./retry-delay.ts";
import type { Hooks } from "./with-retries.ts";

export type DasClientOptions = Location & {
  /** The project of the tenant in the region: 32 letters and digits. */
  projectId: string;
  /** What proves who calls; it is sent to the endpoint, and shown nowhere. */
  credentials: Credentials;
  /** How long an attempt may take, its whole answer included, in milliseconds; 30,000 by default. */
  timeoutMs?: number | undefined;
  /** How long a call may take, all attempts and waits included, in milliseconds; 120,000 by default. */
  deadlineMs?: number | undefined;
  /** How often and how soon a call is tried again that failed in passing. */
  retry?: RetryOptions | undefined;
  /** What to do with an answer that is not as the spec says; `strict` by default. */
  validate?: Validation | undefined;
  /** Told once of each field and status that the spec does not know. */
  onDrift?: ((drift: Drift) => void) | undefined;
  /** Told of attempts and waits. */
  hooks?: Hooks | undefined;
  /** Sends the requests; the platform's own fetch by default. */
  fetch?: Fetch | undefined;
  /** Sent with every request. */
  headers?: Record<string, string> | undefined;
};

/** The promise of a page; `withResponse` gives the HTTP response, too, its body read. */
export interface ListProcessesPromise extends Promise<ListProcessesResponse> {
  withResponse(): Promise<WithResponse>;
}

export interface DasClient {
  /**
   * Lists one page of the sessions of an instance. `offset` (0 by default) and `limit` (100 by
   * default, the greatest) are always sent. Source: "Querying Instance Sessions" in the vendor's API
   * reference.
   *
   * @throws {RequestValidationError} if a parameter or a credential is wrong; nothing was sent.
   * @throws {ConnectionError} if no whole answer came.
   * @throws {TimeoutError} if none came in time.
   * @throws {ApiError} if the server refused the request, or failed: by its reason an
   * `AuthenticationError`, `PermissionError`, `NotFoundError`, `RateLimitError` or `ServerError`.
   * @throws {ResponseValidationError} if the answer is not what the spec says.
   */
  listProcesses(params: ListProcessesParams, options?: RequestOptions): ListProcessesPromise;
  /**
   * Gives the sessions of all pages from `offset` on, each once. Pages are separate reads of a list
   * that changes meanwhile: a session that comes or goes may be left out. Leaving the loop ends the
   * requests in flight.
   *
   * @throws as `listProcesses` does, and {PageLimitError} after 10,000 full pages.
   */
  iterateProcesses(
    params: ListProcessesParams,
    options?: IterateOptions,
  ): AsyncGenerator<Process, void, undefined>;
  /** The typed openapi-fetch client beneath, which authenticates, and checks neither request nor answer. */
  readonly http: HttpClient;
}

/**
 * Makes a client for one project in one place.
 *
 * @throws {RequestValidationError} if the region or the endpoint cannot be used.
 */
export function createDasClient({
  projectId,
  credentials,
  timeoutMs = 30_000,
  deadlineMs = 120_000,
  retry = {},
  validate = "strict",
  onDrift,
  hooks = {},
  fetch = globalThis.fetch,
  headers = {},
  ...location
}: DasClientOptions): DasClient {
  const baseUrl = resolveEndpoint(location);
  const send = createSender(projectId, credentials, fetch);
  const parts = {
    baseUrl,
    projectId,
    headers,
    send,
    policy: { timeoutMs, deadlineMs, retry, hooks },
    validate,
    reporter:
      onDrift &&
      // Loaded when it is needed, so that others do not carry it.
      import("./create-drift-reporter.ts").then((module) => module.createDriftReporter(onDrift)),
  };
  const list: DasClient["listProcesses"] = (params, options) => {
    const call = listProcesses(parts, params, options);
    const page = call.then(({ data }) => data);
    return Object.assign(page, {
      withResponse() {
        // Its failure is told by the call.
        page.catch(() => {});
        return call;
      },
    });
  };
  return {
    listProcesses: list,
    iterateProcesses: (params, options) => iterateProcesses(list, params, options),
    http: createHttpClient(baseUrl, headers, send),
  };
}
