import type { IncomingMessage } from "node:http";
import type { Answer } from "./answer.ts";

/**
 * The answer to a browser that asks, before a call to another origin, whether it may; undefined if
 * the request does not ask that. Whatever it asks for is allowed at every path: so a page gets to
 * read the answer of the call itself, a 404 or 405 too.
 */
export function answerPreflight({ method, headers }: IncomingMessage): Answer | undefined {
  const {
    origin,
    "access-control-request-method": askedMethod,
    "access-control-request-headers": askedHeaders,
  } = headers;
  if (method !== "OPTIONS" || origin === undefined || askedMethod === undefined) {
    return undefined;
  }
  return {
    status: 204,
    headers: {
      "Access-Control-Allow-Methods": askedMethod,
      // A `*` would leave out Authorization.
      ...(askedHeaders !== undefined && { "Access-Control-Allow-Headers": askedHeaders }),
    },
    body: undefined,
  };
}
