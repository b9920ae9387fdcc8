import { once } from "node:events";
import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

export interface FolderServer {
  /** Without a slash at the end. */
  origin: string;
  close(): void;
}

/** Serves the pages of a folder, as any static server does, on a free port of the loopback. */
export async function serveFolder(folder: string): Promise<FolderServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const file = join(folder, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    if (existsSync(file)) {
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      createReadStream(file).pipe(response);
    } else {
      response.writeHead(404).end();
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
