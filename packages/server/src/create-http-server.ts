import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { Config } from "./config/config.ts";
import type { Limits } from "./config/limits.ts";

/** Makes the server that speaks HTTP, or HTTPS where there is a certificate. */
export function createHttpServer(
  listener: RequestListener,
  tls: Config["listen"]["tls"],
  { headerBytes, requestMs }: Limits,
): Server {
  const options = {
    maxHeaderSize: headerBytes,
    headersTimeout: requestMs,
    requestTimeout: requestMs,
    // Node looks for requests that take too long every half minute otherwise.
    connectionsCheckingInterval: 500,
    // Node would refuse the request itself, in another form than the contract's.
    requireHostHeader: false,
  };
  const server = tls
    ? createTlsServer({ ...options, ...tls }, listener)
    : createServer(options, listener);
  // The same goes for what a request expects beyond `100-continue`.
  server.on("checkExpectation", listener);
  return server;
}
