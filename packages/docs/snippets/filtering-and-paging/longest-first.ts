import { createDasClient } from "@das-processes/client";

const client = createDasClient({
  endpoint: "http://127.0.0.1:4010",
  projectId: "054e292c9880d4992f02c0196d3ea468",
  credentials: { token: "any-token" },
  headers: { Prefer: "example=busy" },
});

const { processes } = await client.listProcesses({
  instance_id: "da304cd5bbb944de828759bc7be3d3fein01",
  db_user_id: "2c250598-1e3c-4d31-bc19-be1d866247e6",
  database: "shop",
});

const longestFirst = processes.toSorted((one, other) => Number(other.time) - Number(one.time));
for (const { id, time } of longestFirst.slice(0, 3)) console.log(id, time);

// As texts, "5" comes after "213".
console.log(
  processes
    .map(({ time }) => time)
    .toSorted()
    .at(-1),
);
