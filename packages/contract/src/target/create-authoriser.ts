import { createDasClient, type KeyCredentials, type TokenCredentials } from "@das-processes/client";
import type { WireRequest } from "./exchange.ts";

/** Puts a credential into a request; with a key, the query is written as it is signed. */
export type Authoriser = (request: WireRequest) => Promise<WireRequest>;

/**
 * Makes an authoriser of what the client does: it is let send the request, and its `fetch` keeps it.
 *
 * @throws {RequestValidationError} if the base URL or the credential cannot be used.
 */
export function createAuthoriser(
  baseUrl: string,
  projectId: string,
  credentials: TokenCredentials | KeyCredentials,
): Authoriser {
  let kept: { url: string; headers: Record<string, string> };
  const { http } = createDasClient({
    endpoint: baseUrl,
    projectId,
    credentials,
    async fetch(url, { headers }) {
      kept = { url, headers };
      return new Response();
    },
  });
  const base = new URL(baseUrl).pathname.replace(/\/$/u, "");
  return async (request) => {
    if ("token" in credentials) {
      return { ...request, headers: { "X-Auth-Token": credentials.token, ...request.headers } };
    }
    // Any method and path: the types know those of the contract alone.
    const send = http.request as (method: string, target: string) => Promise<unknown>;
    await send(request.method.toLowerCase(), request.target);
    const { pathname, search } = new URL(kept!.url);
    return {
      ...request,
      target: pathname.slice(base.length) + search,
      headers: { ...kept!.headers, ...request.headers },
    };
  };
}
