import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import sirv from "sirv";

export interface FolderServer {
  /** Without a slash at the end. */
  origin: string;
  close(): void;
}

/**
 * Serves a folder as any static server does, on a free port of the loopback.
 *
 * @param base below which path; empty, or with a slash in front and none at the end.
 */
export async function serveFolder(
  folder: string,
  { base = "", headers = {} }: { base?: string; headers?: Record<string, string> } = {},
): Promise<FolderServer> {
  // Files are looked for at each request: a list made beforehand would follow every link of a package.
  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const refuse = () => void response.writeHead(404).end();
    if (request.url?.startsWith(`${base}/`) !== true) {
      refuse();
      return;
    }
    request.url = request.url.slice(base.length);
    files(request, response, refuse);
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
