import process from "node:process";
import { createDasClient } from "@das-processes/client";

const client = createDasClient({
  endpoint: "http://127.0.0.1:4010",
  projectId: "054e292c9880d4992f02c0196d3ea468",
  credentials: { token: process.env["DAS_TOKEN"] ?? "any-token" },
});

const { processes, count } = await client.listProcesses({
  instance_id: "da304cd5bbb944de828759bc7be3d3fein01",
  db_user_id: "2c250598-1e3c-4d31-bc19-be1d866247e6",
  user: "event_scheduler",
});

console.log(`${processes.length} of ${count}`);
for (const { id, user, state } of processes) console.log(id, user, state);
