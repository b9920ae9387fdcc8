import { createHash } from "node:crypto";
import { createServer, type Config, type NodeConfig } from "@das-processes/server";
import { onTestFinished } from "vitest";

/** What a call asks for that the server knows. */
export const ids = {
  projectId: "054e292c9880d4992f02c0196d3ea468",
  instanceId: "da304cd5bbb944de828759bc7be3d3fein01",
  dbUserId: "2c250598-1e3c-4d31-bc19-be1d866247e6",
  nodeId: "4f5dd4e9c1c94b6ab8f0a3d2e7b61c05",
};

/** The token and the key that the server takes. */
export const credentials = {
  token: "token-of-the-server-tests",
  accessKey: "ACCESSKEYOFTHESERVERTESTS",
  secretKey: "secret-key-of-the-server-tests",
};

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
  { account = { user: "das", password: "" }, limits }: ServerOptions = {},
): Promise<string> {
  const projects = [ids.projectId];
  const { token, accessKey, secretKey } = credentials;
  const server = await createServer(
    {
      listen: { port: 0 },
      tokens: [{ sha256: createHash("sha256").update(token).digest("hex"), projects }],
      keys: [{ accessKey, secretKey, projects }],
      projects: {
        [ids.projectId]: {
          instances: {
            [ids.instanceId]: {
              nodes: [{ id: ids.nodeId, source }],
              databaseUsers: { [ids.dbUserId]: account },
            },
          },
        },
      },
      limits,
    },
    { log: { write: () => {} } },
  );
  onTestFinished(() => server.close());
  return server.listen({ host: "127.0.0.1", port: 0 });
}
