import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import sirv from "sirv";

/** Serves the built docs site at 127.0.0.1; port 0 stands for any free one. */
export async function serveDocs(port: number): Promise<{ url: string; close(): Promise<void> }> {
  const files = sirv(fileURLToPath(new URL("../packages/docs/dist", import.meta.url)));
  const server = createServer((request, response) =>
    files(request, response, () => {
      response.writeHead(404).end("There is no such page.\n");
    }),
  ).listen(port, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
