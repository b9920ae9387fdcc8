import { createHash } from "node:crypto";
import { createServer, type NodeConfig } from "@das-processes/server";
import { onTestFinished } from "vitest";
import { settings } from "./run-cli.ts";

/**
 * Starts the reference server with the ids and the token of the tests, in front of a node; it ends with
 * the test.
 *
 * @param user As whom it connects to a MySQL.
 */
export async function startReferenceServer(
  source: NodeConfig["source"],
  user = { user: "das", password: "password-of-das-77aa" },
): Promise<string> {
  const project = settings.DAS_PROJECT_ID;
  const instance = {
    nodes: [{ id: "4f5dd4e9c1c94b6ab8f0a3d2e7b61c05", source }],
    databaseUsers: { [settings.DAS_DB_USER_ID]: user },
  };
  const server = await createServer(
    {
      listen: { port: 0 },
      tokens: [
        {
          sha256: createHash("sha256").update(settings.DAS_TOKEN).digest("hex"),
          projects: [project],
        },
      ],
      projects: { [project]: { instances: { [settings.DAS_INSTANCE_ID]: instance } } },
    },
    { log: { write: () => {} } },
  );
  onTestFinished(() => server.close());
  return server.listen({ host: "127.0.0.1", port: 0 });
}
