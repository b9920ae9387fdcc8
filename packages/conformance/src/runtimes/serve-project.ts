import { once } from "node:events";
import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { evaluate } from "../project/evaluate.ts";

export interface ProjectServer {
  /** A page in which modules find packages by their names. */
  url: string;
  close(): void;
}

const packages = [
  "@das-processes/client",
  "@das-processes/client/validators",
  "@das-processes/client/zod",
  "openapi-fetch",
  "zod",
];

/** Serves the files of a project, on a free port of the loopback. */
export async function serveProject(folder: string): Promise<ProjectServer> {
  const imports = await resolvePackages(folder);
  const page = `<!doctype html><script type="importmap">${JSON.stringify({ imports })}</script>`;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const file = join(folder, pathname);
    if (pathname === "/") {
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.end(page);
    } else if (existsSync(file)) {
      response.setHeader("Content-Type", "text/javascript; charset=utf-8");
      createReadStream(file).pipe(response);
    } else {
      response.writeHead(404).end();
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Where packages lie below the project, as Node resolves their names there. */
async function resolvePackages(folder: string): Promise<Record<string, string>> {
  const names = JSON.stringify(packages);
  const program = `console.log(JSON.stringify(${names}.map((name) => import.meta.resolve(name))))`;
  const urls = JSON.parse(await evaluate(folder, program)) as string[];
  const root = pathToFileURL(`${folder}/`).href;
  return Object.fromEntries(packages.map((name, index) => [name, urls[index]!.replace(root, "/")]));
}
