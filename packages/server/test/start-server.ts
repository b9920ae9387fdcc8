import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { createServer, type Config, type NodeConfig } from "../src/index.ts";
import { ids } from "./ids.ts";

export const sessionsFile = fileURLToPath(new URL("fixtures/sessions.json", import.meta.url));

export const token = "token-of-the-tests-4c1d";
export const key = { accessKey: "AKOFTHETESTS", secretKey: "secret-key-of-the-tests-9e2f" };

/** What may be seen with the token and with the key: one project with one node, a recording. */
export const config: Config = {
  listen: { port: 0 },
  tokens: [{ sha256: hashToken(token), projects: [ids.project] }],
  keys: [{ ...key, projects: [ids.project] }],
  projects: projectOf({ recording: sessionsFile }),
};

export function hashToken(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** One project with one instance that has one node. */
export function projectOf(source: NodeConfig["source"]): Config["projects"] {
  const databaseUsers = { [ids.databaseUser]: { user: "das", password: "password-of-das-77aa" } };
  const instance = { nodes: [{ id: ids.node, source }], databaseUsers };
  return { [ids.project]: { instances: { [ids.instance]: instance } } };
}

export interface Started {
  url: string;
  /** The lines of the log so far. */
  log: Record<string, unknown>[];
  close(): Promise<void>;
}

/** Starts a server, by default of the configuration above, for the test that runs, or for longer. */
export async function startServer(changes: Partial<Config> = {}): Promise<Started> {
  const log: Started["log"] = [];
  const changed = { ...config, ...changes };
  const server = await createServer(changed, {
    log: { write: (line) => void log.push(JSON.parse(line) as Record<string, unknown>) },
  });
  const url = await server.listen({ host: "127.0.0.1", ...changed.listen });
  return { url, log, close: () => server.close() };
}

/** Starts a server that ends with the test. */
export async function startServerForTest(changes: Partial<Config> = {}): Promise<Started> {
  const started = await startServer(changes);
  onTestFinished(() => started.close());
  return started;
}
