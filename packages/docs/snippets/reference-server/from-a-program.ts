import { createDasClient } from "@das-processes/client";
import { createServer, readConfig } from "@das-processes/server";

const config = await readConfig("server.yaml");
const server = await createServer(config, { log: process.stderr });
const endpoint = await server.listen(config.listen);

const client = createDasClient({
  endpoint,
  projectId: "054e292c9880d4992f02c0196d3ea468",
  credentials: { token: "any-token" },
});
const { processes, count } = await client.listProcesses({
  instance_id: "da304cd5bbb944de828759bc7be3d3fein01",
  db_user_id: "2c250598-1e3c-4d31-bc19-be1d866247e6",
  user: "event_scheduler",
});
console.log(`${processes.length} of ${count}`);
for (const { user, host, command, state } of processes) console.log(user, host, command, state);

await server.close();
