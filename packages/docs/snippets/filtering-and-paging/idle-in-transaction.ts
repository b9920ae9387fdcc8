import { createDasClient } from "@das-processes/client";

const client = createDasClient({
  endpoint: "http://127.0.0.1:4010",
  projectId: "054e292c9880d4992f02c0196d3ea468",
  credentials: { token: "any-token" },
  headers: { Prefer: "example=busy" },
});

const sessions = client.iterateProcesses({
  instance_id: "da304cd5bbb944de828759bc7be3d3fein01",
  db_user_id: "2c250598-1e3c-4d31-bc19-be1d866247e6",
  database: "shop",
});

for await (const { id, user, host, command, trx_executed_time } of sessions) {
  const seconds = Number(trx_executed_time);
  if (command === "Sleep" && seconds >= 3) {
    console.log(`${id} (${user} from ${host}) has held a transaction open for ${seconds} s`);
  }
}
