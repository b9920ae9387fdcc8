import type { Client } from "openapi-fetch";
import type { Sender } from "./create-sender.ts";
import type { paths } from "./generated/paths.gen.ts";

/** openapi-fetch, typed by the spec. It authenticates, and checks neither request nor answer. */
export type HttpClient = Client<paths>;

const methods = [
  "request",
  "GET",
  "PUT",
  "POST",
  "DELETE",
  "OPTIONS",
  "HEAD",
  "PATCH",
  "TRACE",
  "use",
  "eject",
] as const satisfies readonly (keyof HttpClient)[];

/**
 * Makes the openapi-fetch client beneath. It is loaded on its first use: a call of `listProcesses`
 * needs a tenth of what it can do, and would pay for the rest in size and time.
 */
export function createHttpClient(
  baseUrl: string,
  headers: Record<string, string>,
  send: Sender,
): HttpClient {
  let loading: Promise<HttpClient> | undefined;
  const load = () =>
    (loading ??= import("openapi-fetch").then(({ default: createClient }) =>
      createClient<paths>({
        baseUrl,
        headers,
        redirect: "manual",
        fetch: async (request) => (await send(request)).response,
      }),
    ));
  const call =
    (method: (typeof methods)[number]) =>
    async (...values: unknown[]): Promise<unknown> =>
      ((await load())[method] as (...values: unknown[]) => unknown)(...values);
  return Object.fromEntries(
    methods.map((method) => [method, call(method)]),
  ) as unknown as HttpClient;
}
