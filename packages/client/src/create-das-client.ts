import type { Credentials } from "./credentials.ts";
import type { ListProcessesResponse } from "./generated/types.gen.ts";
import { createHttpClient, type Fetch, type HttpClient } from "./http-client.ts";
import { listProcesses, type ListProcessesParams, type RequestOptions } from "./list-processes.ts";
import { resolveEndpoint, type Location } from "./resolve-endpoint.ts";

export type DasClientOptions = Location & {
  /** The project of the tenant in the region: 32 letters and digits. */
  projectId: string;
  /** What proves who calls; it is sent to the endpoint, and shown nowhere. */
  credentials: Credentials;
  /** Sends the requests; the platform's own fetch by default. */
  fetch?: Fetch;
};

export interface DasClient {
  /**
   * Lists one page of the sessions of an instance. `offset` (0 by default) and `limit` (100 by
   * default, the greatest) are always sent. Source: "Querying Instance Sessions" in the vendor's API
   * reference.
   *
   * @throws {RequestValidationError} if a parameter is wrong; nothing was sent.
   * @throws {ConnectionError} if no whole answer came.
   * @throws {ApiError} if the server refused the request, or failed.
   * @throws {ResponseValidationError} if the answer is not what the spec says.
   */
  listProcesses(
    params: ListProcessesParams,
    options?: RequestOptions,
  ): Promise<ListProcessesResponse>;
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
  fetch = globalThis.fetch,
  ...location
}: DasClientOptions): DasClient {
  const http = createHttpClient(resolveEndpoint(location), credentials, fetch);
  return {
    listProcesses: (params, options) => listProcesses(http, projectId, params, options),
    http,
  };
}
