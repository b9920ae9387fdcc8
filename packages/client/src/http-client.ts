import createClient, { type Client } from "openapi-fetch";
import type { Credentials } from "./credentials.ts";
import { ConnectionError } from "./errors/connection-error.ts";
import { RequestValidationError } from "./errors/request-validation-error.ts";
import type { paths } from "./generated/paths.gen.ts";
import { parameterIssue } from "./parameter-issue.ts";

/** openapi-fetch, typed by the spec. It sends credentials, and checks neither request nor answer. */
export type HttpClient = Client<paths>;

/** A fetch that takes a `Request`; the platform's own does. */
export type Fetch = (request: Request) => Promise<Response>;

/** Makes the typed client beneath: it authenticates requests, and names failures to reach the server. */
export function createHttpClient(
  baseUrl: string,
  credentials: Credentials,
  fetch: Fetch,
): HttpClient {
  const http = createClient<paths>({ baseUrl, fetch });
  http.use({
    async onRequest({ request }) {
      const { token } = typeof credentials === "function" ? await credentials() : credentials;
      // The platform's own error for a header that it cannot send would quote the token.
      if (!/^[!-~]+$/.test(token)) {
        throw new RequestValidationError([
          parameterIssue("token", "must be visible ASCII characters without white space"),
        ]);
      }
      request.headers.set("X-Auth-Token", token);
    },
    onError({ request, error }) {
      return request.signal.aborted ? undefined : new ConnectionError(request, error);
    },
  });
  return http;
}
