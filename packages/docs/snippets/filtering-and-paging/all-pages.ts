import { createDasClient, type Process } from "@das-processes/client";

const sessions = Array.from({ length: 250 }, (_, index): Process => ({
  id: `${index + 1}`,
  user: "app",
  host: "192.0.2.10:55692",
  database: "shop",
  command: "Sleep",
  time: "5",
  state: "",
  sql: "",
  trx_executed_time: "0",
}));

const client = createDasClient({
  region: "cn-north-1",
  projectId: "054e292c9880d4992f02c0196d3ea468",
  credentials: { token: "any-token" },
  // Answers from the list above, and shows what it was asked for.
  fetch: async (url) => {
    const { searchParams } = new URL(url);
    const [offset, limit] = ["offset", "limit"].map((name) => Number(searchParams.get(name)));
    console.log(`offset=${offset} limit=${limit}`);
    return Response.json({
      processes: sessions.slice(offset, offset! + limit!),
      count: sessions.length,
    });
  },
});

const params = {
  instance_id: "da304cd5bbb944de828759bc7be3d3fein01",
  db_user_id: "2c250598-1e3c-4d31-bc19-be1d866247e6",
  database: "shop",
};
const ids: string[] = [];
for await (const { id } of client.iterateProcesses(params, { pageSize: 100 })) ids.push(id);
console.log(`${ids.length} sessions`);
