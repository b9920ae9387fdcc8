// A program of its own, to be forked: a server of folders on a free port, whose URL it sends its parent.
// It ends with its parent. Each file is gzipped once, before the first request.
//
// Usage: serve-folders.ts FOLDERS
//
// FOLDERS is JSON: the folders by their paths in the URL, such as {"/site": "/home/me/dist"}.

import { once } from "node:events";
import { readFileSync, globSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

const types: Record<string, string> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

const folders = JSON.parse(process.argv[2]!) as Record<string, string>;
const bodies = new Map<string, Buffer>();
for (const [path, folder] of Object.entries(folders)) {
  for (const name of globSync("**", { cwd: folder })) {
    const file = join(folder, name);
    if (!statSync(file).isFile()) continue;
    bodies.set(`${path}/${name}`, gzipSync(readFileSync(file), { level: 9 }));
  }
}

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url!, "http://localhost");
  const path = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
  const body = bodies.get(path);
  if (body === undefined) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    "Content-Type": types[extname(path)] ?? "text/plain; charset=utf-8",
    "Content-Encoding": "gzip",
    "Content-Length": body.length,
    Vary: "Accept-Encoding",
  });
  response.end(body);
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
process.send!(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
process.once("disconnect", () => process.exit());
