import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer as createTcpServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { startMock } from "@das-processes/mock";
import { startDatabase } from "@das-processes/mysql";
import { createServer } from "@das-processes/server";
import { loadSpec } from "@das-processes/spec";
import { docsFolder } from "../docs-folder.ts";
import type { Service } from "./addresses.ts";
import { databaseUser, permanentKey, temporaryKey, token } from "./example-credentials.ts";

/** What the programs ask, each started when the first of them needs it. */
export interface Services {
  /** The port of 127.0.0.1 at which a service listens. */
  portOf(service: Exclude<Service, "admin">): Promise<number>;
  close(): Promise<void>;
}

interface Started {
  port: number;
  close(): Promise<void>;
}

const project = "054e292c9880d4992f02c0196d3ea468";

/** Services for all programs of a run: the mock, the reference server on a recording, and a MySQL. */
export function startServices(): Services {
  const start = { mock: startMockOfKeys, server: startReferenceServer, mysql: startMysql };
  const started = new Map<keyof typeof start, Promise<Started>>();
  return {
    async portOf(service) {
      const starting = started.get(service) ?? start[service]();
      started.set(service, starting);
      return (await starting).port;
    },
    async close() {
      for (const outcome of await Promise.allSettled(started.values())) {
        if (outcome.status === "fulfilled") await outcome.value.close();
      }
    },
  };
}

/** A port on which nobody listens yet, for a program that starts a service of its own. */
export async function findFreePort(): Promise<number> {
  const server = createTcpServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await promisify(server.close.bind(server))();
  return port;
}

async function startMockOfKeys(): Promise<Started> {
  const mock = await startMock({ keys: [permanentKey, temporaryKey] });
  return { port: portIn(mock.url), close: () => mock.close() };
}

/** In front of the sessions of the example `busy`. */
async function startReferenceServer(): Promise<Started> {
  const folder = await mkdtemp(join(tmpdir(), "das-processes-docs-"));
  const recording = join(folder, "sessions.json");
  const spec = await loadSpec();
  const { examples } =
    spec.paths["/v3/{project_id}/instances/{instance_id}/processes"]!.get!.responses["200"]!
      .content!["application/json"]!;
  await writeFile(recording, JSON.stringify(examples!["busy"]!.value));
  const projects = [project];
  const server = await createServer(
    {
      listen: { port: 0 },
      tokens: [{ sha256: createHash("sha256").update(token).digest("hex"), projects }],
      keys: [permanentKey, temporaryKey].map((key) => ({ ...key, projects })),
      projects: {
        [project]: {
          instances: {
            da304cd5bbb944de828759bc7be3d3fein01: {
              nodes: [{ id: "4f5dd4e9c1c94b6ab8f0a3d2e7b61c05", source: { recording } }],
              databaseUsers: { "2c250598-1e3c-4d31-bc19-be1d866247e6": databaseUser },
            },
          },
        },
      },
    },
    { log: { write: () => {} } },
  );
  const url = await server.listen({ host: "127.0.0.1", port: 0 });
  return {
    port: portIn(url),
    async close() {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** With the account that the guide of the reference server makes. */
async function startMysql(): Promise<Started> {
  const account = join(docsFolder, "snippets/reference-server/account.sql");
  const database = await startDatabase({ args: [`--init-file=${account}`] });
  return { port: database.port, close: () => database.close() };
}

function portIn(url: string): number {
  return Number(new URL(url).port);
}
