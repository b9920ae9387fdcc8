import { createHash } from "node:crypto";
import { createServer, type Config, type NodeConfig } from "@das-processes/server";
import { onTestFinished } from "vitest";
import { key, params, projectId, token } from "../src/suite/client-of.ts";

/** What a call asks for that the server knows. */
export const ids = {
  projectId,
  instanceId: params.instance_id,
  dbUserId: params.db_user_id,
  nodeId: "4f5dd4e9c1c94b6ab8f0a3d2e7b61c05",
};

/** The token and the key that the server takes. */
export const credentials = { token, ...key };

export interface ServerOptions {
  /** As whom it connects to a MySQL. */
  account?: { user: string; password: string };
  limits?: Config["limits"];
}

/**
 * Starts the reference server on one node, until the test ends.
 *
 * @returns where it listens.
 */
export async function startServer(
  source: NodeConfig["source"],
  options: ServerOptions = {},
): Promise<string> {
  const { url, close } = await openServer([{ id: ids.nodeId, source }], options);
  onTestFinished(close);
  return url;
}

/** Starts the reference server on some nodes, until it is closed. */
export async function openServer(
  nodes: readonly NodeConfig[],
  { account = { user: "das", password: "" }, limits }: ServerOptions = {},
): Promise<{ url: string; close: () => Promise<void> }> {
  const projects = [ids.projectId];
  const server = await createServer(
    {
      listen: { port: 0 },
      tokens: [{ sha256: createHash("sha256").update(token).digest("hex"), projects }],
      keys: [{ ...key, projects }],
      projects: {
        [ids.projectId]: {
          instances: { [ids.instanceId]: { nodes, databaseUsers: { [ids.dbUserId]: account } } },
        },
      },
      limits,
    },
    { log: { write: () => {} } },
  );
  const url = await server.listen({ host: "127.0.0.1", port: 0 });
  return { url, close: () => server.close() };
}
