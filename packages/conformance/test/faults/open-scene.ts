import { fileURLToPath } from "node:url";
import { createDasClient, type DasClient } from "@das-processes/client";
import type { Database } from "@das-processes/mysql";
import { credentials, ids, openServer } from "../start-server.ts";
import { administer, type Administrator } from "./administer.ts";
import { startNetwork, type Network } from "./start-network.ts";
import { createSteadySessions, type SteadySessions } from "./steady-sessions.ts";

/** A MySQL with some sessions, a network before it, a server that reads through it, and its client. */
export interface Scene {
  database: Database;
  administrator: Administrator;
  network: Network;
  steady: SteadySessions;
  client: DasClient;
  closeServer: () => Promise<void>;
  close: () => Promise<void>;
}

/** As whom the server connects to MySQL. */
export const account = { user: "das", password: "secret" };
export const steadyUser = "steady";
export const recordingNodeId = "9d1c6a52f0e84b7fa3c2b1d0e5f60718";
export const limits = { poolSize: 3, timeoutMs: 800 };

const recording = fileURLToPath(
  new URL("../../../contract/test/fixtures/recorded-sessions.json", import.meta.url),
);

/** @param isNetworked has the server read through the network. */
export async function openScene(database: Database, isNetworked: boolean): Promise<Scene> {
  const administrator = administer(database);
  await administrator.run(
    // One fault lowers it.
    "SET GLOBAL max_connections = DEFAULT",
    `DROP USER IF EXISTS ${account.user}, ${steadyUser}`,
    `CREATE USER ${account.user} IDENTIFIED BY '${account.password}'`,
    `GRANT PROCESS ON *.* TO ${account.user}`,
    `CREATE USER ${steadyUser}`,
    // No fault is meant for those who may do everything.
    `GRANT ALL ON *.* TO ${steadyUser}`,
  );
  const steady = createSteadySessions(async () => {
    const session = await administrator.open({ user: steadyUser, password: "" });
    // To show a statement, the server has one more to run.
    session.query("DO SLEEP(1000)").catch(() => {});
    return session;
  });
  await steady.open();
  const network = await startNetwork(database);
  const { host, port } = isNetworked ? network : database;
  const server = await openServer(
    [
      { id: ids.nodeId, source: { mysql: { host, port } } },
      { id: recordingNodeId, source: { recording } },
    ],
    { account, limits },
  );
  return {
    database,
    administrator,
    network,
    steady,
    client: createDasClient({
      endpoint: server.url,
      projectId: ids.projectId,
      credentials: { token: credentials.token },
      retry: { attempts: 1 },
      timeoutMs: 5000,
    }),
    closeServer: server.close,
    async close() {
      await server.close();
      network.close();
      // Their statements go on, whether or not anybody waits for them.
      await administrator.shutOut(steadyUser);
      administrator.close();
    },
  };
}
