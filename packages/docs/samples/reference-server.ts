import { createDasClient, DasError } from "@das-processes/client";
import { createServer } from "@das-processes/server";

const projectId = "054e292c9880d4992f02c0196d3ea468";
const instance_id = "da304cd5bbb944de828759bc7be3d3fein01";
const db_user_id = "2c250598-1e3c-4d31-bc19-be1d866247e6";

const listen = { host: "127.0.0.1", port: 8080 };
const instance = {
  // An answer of the service, saved; for a MySQL: { mysql: { host: "127.0.0.1", port: 3306 } }
  nodes: [{ id: "4f5dd4e9c1c94b6ab8f0a3d2e7b61c05", source: { recording: "sessions.json" } }],
  databaseUsers: { [db_user_id]: { user: "das", password: process.env["PASSWORD"] ?? "" } },
};
const server = await createServer(
  { listen, projects: { [projectId]: { instances: { [instance_id]: instance } } } },
  { log: process.stderr },
);
const endpoint = await server.listen(listen);

const client = createDasClient({ endpoint, projectId, credentials: { token: "any-token" } });
try {
  const { processes, count } = await client.listProcesses({
    instance_id,
    db_user_id,
    database: "shop",
  });
  console.log(`${processes.length} of ${count} sessions`);
  for (const { id, user, time, state } of processes) console.log(id, user, `${time} s`, state);
} catch (error) {
  if (!(error instanceof DasError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await server.close();
}
