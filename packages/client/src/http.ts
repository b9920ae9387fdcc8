import createClient, { type Client } from "openapi-fetch";
import type { readAnswer } from "./answer.ts";
import type { paths } from "./generated/paths.gen.ts";
import type { Send } from "./send.ts";

/** openapi-fetch, typed by the spec. It authenticates, and checks neither request nor answer. */
export type HttpClient = Client<paths>;

/** @param read tells whether an answer refused the credentials. */
export function createHttpClient(
  baseUrl: string,
  headers: Record<string, string>,
  send: Send,
  read: typeof readAnswer,
): HttpClient {
  return createClient<paths>({
    baseUrl,
    headers,
    async fetch(request) {
      const { method, url, signal } = request;
      const outgoing = {
        method,
        url,
        headers: Object.fromEntries(request.headers),
        body: request.body ? await request.text() : undefined,
        signal,
      };
      return send(outgoing, async (sent) => {
        const { response } = sent;
        if (!response.ok) {
          const copy = { ...sent, response: response.clone() };
          await read(copy, { findIssues: () => [] }).catch(() => {});
        }
        return response;
      });
    },
  });
}
