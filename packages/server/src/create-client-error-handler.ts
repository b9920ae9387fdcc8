import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import {
  createRequestId,
  documentedErrorCode,
  Refusal,
  toErrorBody,
  type WireOperation,
} from "@das-processes/wire";
import type { FastifyBaseLogger } from "fastify";
import type { Metrics } from "./create-metrics.ts";

/** Node's codes for a request line and headers, or the extensions of a chunk, that are too long. */
const lengthCodes = new Set(["HPE_HEADER_OVERFLOW", "HPE_CHUNK_EXTENSIONS_OVERFLOW"]);

/** Node's code for a caller who hangs up in the middle of a request. */
const hangUpCode = "HPE_INVALID_EOF_STATE";

/** Makes the function that answers what is no request, in the form of the contract, and hangs up. */
export function createClientErrorHandler(
  operations: readonly WireOperation[],
  logger: FastifyBaseLogger,
  { requests }: Metrics,
): (error: NodeJS.ErrnoException, socket: Socket) => void {
  return (error, socket) => {
    if (!socket.writable || error.code === hangUpCode) {
      socket.destroy();
      return;
    }
    const refusal = toRefusal(error.code, operations);
    const { status } = refusal;
    const requestId = createRequestId();
    const body = JSON.stringify(toErrorBody(refusal, requestId));
    const lines = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      "Connection: close",
      "Content-Type: application/json",
      `Content-Length: ${Buffer.byteLength(body)}`,
      `X-Request-Id: ${requestId}`,
    ];
    socket.end(`${lines.join("\r\n")}\r\n\r\n${body}`, () => socket.destroy());
    requests.inc({ operation: "none", status });
    logger.info({ status, requestId, code: error.code }, "request");
  };
}

function toRefusal(code: string | undefined, operations: readonly WireOperation[]): Refusal {
  if (lengthCodes.has(String(code))) {
    const problem = "The request line and the headers are too long.";
    return new Refusal(413, documentedErrorCode(operations, 413), problem);
  }
  const problem =
    code === "ERR_HTTP_REQUEST_TIMEOUT"
      ? "The request took too long to arrive."
      : "The request must be one of HTTP/1.1.";
  // The gateway's own code: those of the operations are for their parameters.
  return new Refusal(400, documentedErrorCode([], 400), problem);
}
