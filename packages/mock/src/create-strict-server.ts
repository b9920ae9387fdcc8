import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import {
  createRequestId,
  documentedErrorCode,
  Refusal,
  toErrorBody,
  type AcceptedCredentials,
} from "@das-processes/wire";
import type { Answer } from "./answer.ts";
import { answerPreflight } from "./answer-preflight.ts";
import { createAnswerer } from "./create-answerer.ts";
import { loadOperations } from "./load-operations.ts";
import type { MockServer } from "./mock-server.ts";

/**
 * Makes the server of the strict mock. Every answer carries a new `X-Request-Id`, which is also the
 * `request_id` in the bodies of refusals and failures, and may be read by pages of any origin.
 *
 * @throws if the spec cannot be read, or asks what the strict mock cannot check.
 */
export async function createStrictServer(
  specFile: string,
  accepted: AcceptedCredentials<unknown>,
): Promise<MockServer> {
  const operations = await loadOperations(specFile);
  const answer = createAnswerer(operations, accepted);
  const failureCode = documentedErrorCode(operations, 500);

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const requestId = createRequestId();
    try {
      send(response, answerPreflight(request) ?? (await answer(request)), requestId);
    } catch (error) {
      const refusal =
        error instanceof Refusal
          ? error
          : new Refusal(500, failureCode, `The mock failed: ${String(error)}`);
      send(response, toAnswer(refusal, requestId), requestId);
    }
  }

  const server = createServer((request, response) => void respond(request, response));
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

function toAnswer(refusal: Refusal, requestId: string): Answer {
  return {
    status: refusal.status,
    headers: { ...refusal.headers, "Content-Type": "application/json" },
    body: JSON.stringify(toErrorBody(refusal, requestId)),
  };
}

function send(
  response: ServerResponse,
  { status, headers, body }: Answer,
  requestId: string,
): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) {
    response.setHeader(name, value);
  }
  response.setHeader("X-Request-Id", requestId);
  response.setHeader("Access-Control-Allow-Origin", "*");
  response.setHeader("Access-Control-Expose-Headers", "*");
  response.end(body);
}
