import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { faults } from "./faults.ts";

export interface FaultServer {
  /** Where it listens, without a slash at the end. With `/NAME` behind it, the endpoint of a fault. */
  url: string;
  close(): void;
}

/**
 * Starts a server that answers as no server should, on a free port of the loopback. Pages of any
 * origin may call it.
 */
export async function startFaultServer(): Promise<FaultServer> {
  const server = createServer((request, response) => {
    const { "access-control-request-headers": askedHeaders } = request.headers;
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Expose-Headers", "*");
    response.setHeader("X-Request-Id", "request-1");
    if (request.method === "OPTIONS") {
      // A `*` would leave out Authorization.
      if (askedHeaders !== undefined) {
        response.setHeader("Access-Control-Allow-Headers", askedHeaders);
      }
      response.writeHead(204).end();
      return;
    }
    const name = request.url?.split("/", 2)[1] ?? "";
    const answer = Object.hasOwn(faults, name) ? faults[name] : undefined;
    if (answer === undefined) response.writeHead(404).end(`There is no fault "${name}".`);
    else answer(request, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
