import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import {
  createHttpServer,
  createRequestId,
  documentedErrorCode,
  Refusal,
  toErrorBody,
  type AcceptedCredentials,
  type HttpLimits,
} from "@das-processes/wire";
import { createAnswerer, loadOperations } from "./answer-request.ts";
import type { Answer } from "./prism.ts";

/** A server that has yet to listen. */
export interface MockServer {
  /** Listens, and gives the port that it got. */
  listen(port: number, host: string): Promise<number>;
  /** Ends every connection, those in use too. */
  close(): Promise<void>;
}

/** Let pages of any origin read every answer. */
const corsHeaders = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "*",
};

/**
 * Makes the server of the strict mock. Every answer carries an `X-Request-Id`, and a `request_id` in
 * its body is the same: a new one, or that of an example.
 *
 * @throws if the spec cannot be read, or asks what the strict mock cannot check.
 */
export async function createStrictServer(
  specFile: string,
  accepted: AcceptedCredentials<unknown>,
  limits: HttpLimits,
): Promise<MockServer> {
  const operations = await loadOperations(specFile);
  const answer = createAnswerer(operations, accepted, limits.bodyBytes);
  const failureCode = documentedErrorCode(operations, 500);

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      send(response, answerPreflight(request) ?? (await answer(request)));
    } catch (error) {
      const refusal =
        error instanceof Refusal
          ? error
          : new Refusal(500, failureCode, `The mock failed: ${String(error)}`);
      send(response, toAnswer(refusal));
    }
  }

  const server = createHttpServer({
    listener: (request, response) => void respond(request, response),
    operations,
    limits,
    headers: corsHeaders,
  });
  return {
    async listen(port, host) {
      server.listen(port, host);
      await once(server, "listening");
      return (server.address() as AddressInfo).port;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * The answer to a browser that asks, before a call to another origin, whether it may; undefined if
 * the request does not ask that. Whatever it asks for is allowed at every path: so a page gets to
 * read the answer of the call itself, a 404 or 405 too.
 */
function answerPreflight({ method, headers }: IncomingMessage): Answer | undefined {
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

function toAnswer(refusal: Refusal): Answer {
  const requestId = createRequestId();
  return {
    status: refusal.status,
    headers: { ...refusal.headers, "Content-Type": "application/json" },
    body: JSON.stringify(toErrorBody(refusal, requestId)),
    requestId,
  };
}

function send(
  response: ServerResponse,
  { status, headers, body, requestId = createRequestId() }: Answer,
): void {
  response.statusCode = status;
  const allHeaders = { ...headers, "X-Request-Id": requestId, ...corsHeaders };
  for (const [name, value] of Object.entries(allHeaders)) {
    response.setHeader(name, value);
  }
  response.end(body);
}
