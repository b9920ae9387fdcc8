import {
  createServer,
  STATUS_CODES,
  type IncomingMessage,
  type RequestListener,
  type Server,
} from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { Socket } from "node:net";
import type { WireOperation } from "./operations.ts";
import {
  createRequestId,
  documentedErrorCode,
  Refusal,
  refuseRequest,
  toErrorBody,
} from "./refusal.ts";
import type { RoutedRequest } from "./router.ts";

/** How much, and for how long, a server reads. */
export interface HttpLimits {
  /** Maximum bytes of a request line and its headers together; more are refused with 413. */
  headerBytes: number;
  /** Maximum bytes of a request's body; more are refused with 413. */
  bodyBytes: number;
  /** Milliseconds that a request has to arrive; a slower one is refused with 400. */
  requestMs: number;
}

export const defaultHttpLimits: HttpLimits = {
  headerBytes: 16_384,
  bodyBytes: 65_536,
  requestMs: 10_000,
};

export interface HttpServerOptions {
  listener: RequestListener;
  operations: readonly WireOperation[];
  limits: HttpLimits;
  /** Certificate and key, in PEM, to serve HTTPS. */
  tls?: { cert: string; key: string } | undefined;
  /** Headers to add to answers that don't come from `listener`. */
  headers?: Readonly<Record<string, string>>;
  /** Called for each answer that doesn't come from `listener`. */
  onRefusal?: (refusal: { status: number; requestId: string; code: string | undefined }) => void;
}

/** How long a connection is still read from after its last answer. */
const lingerMs = 1000;

/** The state of a connection. */
interface Connection {
  lastRequest?: IncomingMessage;
  /** How many requests are waiting for their answer. */
  underWay: number;
  /** Closes the connection once all are answered; undefined as long as it stays open. */
  end?: () => void;
}

/**
 * Makes a server that also answers malformed, oversized and slow requests in the form of the
 * contract, and then closes the connection. Answers stay in order: such a request is answered once all
 * those before it on its connection are.
 */
export function createHttpServer(options: HttpServerOptions): Server {
  const { listener, operations, limits, tls, headers = {}, onRefusal } = options;
  const connections = new WeakMap<Socket, Connection>();
  const connectionOf = (socket: Socket): Connection => {
    const connection = connections.get(socket) ?? { underWay: 0 };
    connections.set(socket, connection);
    return connection;
  };

  const serve: RequestListener = (message, response) => {
    const connection = connectionOf(message.socket);
    connection.lastRequest = message;
    connection.underWay++;
    response.once("close", () => {
      connection.underWay--;
      if (connection.underWay === 0) {
        connection.end?.();
      }
    });
    listener(message, response);
  };

  /** Closes a connection once all its requests are answered, after a last answer if there is a refusal. */
  const end = (socket: Socket, refusal?: Refusal, code?: string): void => {
    const connection = connectionOf(socket);
    connection.end = () => {
      if (refusal === undefined || !socket.writable) {
        socket.destroySoon();
        return;
      }
      const requestId = createRequestId();
      socket.end(formatAnswer(refusal, requestId, headers));
      // Closing with bytes unread would reset the connection, and the caller could lose the answer.
      const timer = setTimeout(() => socket.destroy(), lingerMs);
      socket.once("close", () => clearTimeout(timer));
      onRefusal?.({ status: refusal.status, requestId, code });
    };
    if (connection.underWay === 0) {
      connection.end();
    }
  };

  const serverOptions = {
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.requestMs,
    requestTimeout: limits.requestMs,
    // Node's default is to look for slow requests every 30 seconds.
    connectionsCheckingInterval: 500,
    // Node would refuse the request itself, with an empty body.
    requireHostHeader: false,
  };
  const server = tls
    ? createTlsServer({ ...serverOptions, ...tls }, serve)
    : createServer(serverOptions, serve);
  // The same goes for an `Expect` other than `100-continue`.
  server.on("checkExpectation", serve);
  server.on("clientError", ({ code }: NodeJS.ErrnoException, stream) => {
    const socket = stream as Socket;
    const { lastRequest, end: isEnding } = connectionOf(socket);
    if (isEnding) {
      // The parser fails again on each packet that follows.
      return;
    }
    const refusal = toRefusal(code, operations);
    if (lastRequest === undefined || lastRequest.complete) {
      end(socket, refusal, code);
    } else if (refusal === undefined) {
      socket.destroy();
    } else {
      // The body of the last request is at fault, and that request has an answer of its own.
      breakBody(lastRequest, refusal);
      end(socket);
    }
  });
  // Node would close the connection without an answer.
  server.on("connect", (_, stream) => {
    const socket = stream as Socket;
    socket.on("error", () => socket.destroy()).resume();
    const code = documentedErrorCode(operations, 404);
    end(socket, new Refusal(404, code, "There is no API at this path."));
  });
  return server;
}

/** Node's codes for a request line and headers, or the extensions of a chunk, that are too long. */
const lengthCodes = new Set(["HPE_HEADER_OVERFLOW", "HPE_CHUNK_EXTENSIONS_OVERFLOW"]);

/** Node's code for a caller who closes the connection in the middle of a request. */
const goneCode = "HPE_INVALID_EOF_STATE";

const closing = { Connection: "close" };

/** The answer to an error of Node's parser; undefined if the caller is gone. */
function toRefusal(
  code: string | undefined,
  operations: readonly WireOperation[],
): Refusal | undefined {
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") {
    return refuseRequest("The request took too long to arrive.", closing);
  }
  if (code === undefined || !code.startsWith("HPE_") || code === goneCode) {
    return undefined;
  }
  if (lengthCodes.has(code)) {
    const problem = "The request line and the headers are too long.";
    return new Refusal(413, documentedErrorCode(operations, 413), problem, closing);
  }
  return refuseRequest("The request must be one of HTTP/1.1.", closing);
}

function formatAnswer(
  refusal: Refusal,
  requestId: string,
  headers: Readonly<Record<string, string>>,
): string {
  const body = JSON.stringify(toErrorBody(refusal, requestId));
  const lines = Object.entries({
    ...headers,
    ...closing,
    "Content-Type": "application/json",
    "Content-Length": Buffer.byteLength(body),
    "X-Request-Id": requestId,
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}\r\n${lines.join("")}\r\n${body}`;
}

/** Requests whose bodies cannot be read, and why. */
const brokenBodies = new WeakMap<IncomingMessage, Refusal>();

/** Makes `readBody` fail, now or once it is called. `message.destroy` would close the connection too. */
function breakBody(message: IncomingMessage, refusal: Refusal): void {
  brokenBodies.set(message, refusal);
  if (message.listenerCount("error") > 0) {
    message.emit("error", refusal);
  }
}

const noBody = Buffer.alloc(0);

/**
 * Reads the body of a request.
 *
 * @throws {Refusal} 413 if it has more bytes than the limit, where reading stops; 400 if it is
 *   malformed or takes too long to arrive.
 */
export async function readBody(
  { message, operation }: RoutedRequest,
  limit: number,
): Promise<Buffer> {
  const { "content-length": length, "transfer-encoding": encoding } = message.headers;
  if (length === undefined && encoding === undefined) {
    return noBody;
  }
  const broken = brokenBodies.get(message);
  if (broken !== undefined) {
    throw broken;
  }
  const parts: Buffer[] = [];
  let byteCount = Number(length ?? 0);
  if (byteCount <= limit) {
    byteCount = 0;
    // The connection is still needed for the answer.
    for await (const part of message.iterator({ destroyOnReturn: false })) {
      parts.push(part as Buffer);
      byteCount += (part as Buffer).length;
      if (byteCount > limit) {
        break;
      }
    }
  }
  if (byteCount > limit) {
    const problem = `The body must have at most ${limit} bytes.`;
    // The rest of the body is not read, so the connection cannot be used again.
    throw new Refusal(413, documentedErrorCode([operation], 413), problem, closing);
  }
  return Buffer.concat(parts);
}
