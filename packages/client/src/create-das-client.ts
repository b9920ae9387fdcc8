import type { Drift } from "./create-drift-reporter.ts";
import { readAnswer } from "./answer.ts";
import type { HttpClient } from "./http.ts";
import type { Credentials } from "./credentials.ts";
import { refuse } from "./errors.ts";
import type { ListProcessesResponse, Process } from "./generated/types.gen.ts";
import { iterateProcesses, type IterateOptions } from "./iterate-processes.ts";
import {
  listProcesses,
  toHeaders,
  type ListProcessesParams,
  type RequestOptions,
  type Validation,
  type WithResponse,
} from "./list-processes.ts";
import { resolveEndpoint, type Location } from "./resolve-endpoint.ts";
import { notify, type CallPolicy } from "./retry.ts";
import { createSend, type Fetch } from "./send.ts";

export type DasClientOptions = Location &
  CallPolicy & {
    /** The project of the tenant in the region: 32 letters and digits. */
    projectId: string;
    /** A token or an access key, or a function that returns one. Sent to the endpoint, and shown nowhere. */
    credentials: Credentials;
    /** What to do with an answer that doesn't match the spec; `strict` by default. */
    validate?: Validation | undefined;
    /** Called once for each field and status that the spec doesn't know. What it throws is ignored. */
    onDrift?: ((drift: Drift) => void) | undefined;
    /**
     * Sends the requests: called with a URL and an init whose `headers` are a plain object, by lower-case
     * name. The platform's own by default, as it is at the time of the call.
     */
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
   * Yields the sessions of all pages from `offset` on, each once. Pages are separate reads of a list
   * that changes meanwhile: a session that comes or goes may be missing. Leaving the loop aborts the
   * requests in flight.
   *
   * @throws as `listProcesses` does, and {PageLimitError} if the server gives the same page again, or
   * more than 10,000.
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
 * @throws {RequestValidationError} if an option can't be used. Credentials are checked by the calls.
 */
export function createDasClient(options: DasClientOptions): DasClient {
  const { projectId, credentials, onDrift } = options;
  const baseUrl = resolveEndpoint(options);
  checkNumbers({ ...options, ...options.retry });
  const headers = toHeaders(options.headers);
  // Not the function of this moment: a test or a tracer may replace it later.
  const fetch = options.fetch ?? ((url, init) => globalThis.fetch(url, init));
  const send = createSend(projectId, credentials, fetch);
  const reporter =
    onDrift &&
    // Lazy-loaded so others never download it.
    import("./create-drift-reporter.ts").then((module) =>
      module.createDriftReporter((drift) => void notify(onDrift, drift)),
    );
  const parts = { options, baseUrl, headers, send, reporter };
  const list: DasClient["listProcesses"] = (params, callOptions) => {
    const call = listProcesses(parts, params, callOptions);
    const page = call.then(({ data }) => data);
    return Object.assign(page, {
      withResponse() {
        // `call` reports the rejection.
        page.catch(() => {});
        return call;
      },
    });
  };
  return {
    listProcesses: list,
    iterateProcesses: (params, callOptions) => iterateProcesses(list, params, callOptions),
    http: loadLazily(async () =>
      (await import("./http.ts")).createHttpClient(baseUrl, headers, send, readAnswer),
    ),
  };
}

/**
 * An openapi-fetch client that is loaded when one of its methods is called: `listProcesses` needs a
 * tenth of what it can do, and would pay for the rest in size and time.
 */
function loadLazily(load: () => Promise<HttpClient>): HttpClient {
  let loading: Promise<HttpClient> | undefined;
  return new Proxy({} as HttpClient, {
    // Nothing else: with a `then` it would be taken for a promise.
    get: (_, method) =>
      /^([A-Z]+|request|use|eject)$/.test(String(method)) &&
      (async (...values: unknown[]) => ((await (loading ??= load())) as any)[method](...values)),
  });
}

/** Types don't stop NaN, and JavaScript stops nothing. */
function checkNumbers(values: Record<string, unknown>): void {
  const minimums = { timeoutMs: 1, deadlineMs: 1, attempts: 1, baseDelayMs: 0, maxDelayMs: 0 };
  for (const [name, minimum] of Object.entries(minimums)) {
    const value = values[name] ?? minimum;
    if (typeof value !== "number" || !(value >= minimum)) {
      refuse(name, `must be a number of at least ${minimum}`);
    }
  }
}
