import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { onTestFinished } from "vitest";
import type { NodeConfig } from "../src/index.ts";

/** Starts what takes connections, as a MySQL would, and never says a word. */
export async function startSilentNode(): Promise<NodeConfig["source"]> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => sockets.add(socket.on("error", () => {})));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return { mysql: { host: "127.0.0.1", port: (server.address() as AddressInfo).port } };
}

/** A node at a port where nothing listens. */
export async function findDeadNode(): Promise<NodeConfig["source"]> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return { mysql: { host: "127.0.0.1", port } };
}
