import { createDasClient, type Process } from "@das-processes/client";

function toSession(id: string): Process {
  const rest = { host: "", database: "shop", command: "Sleep", state: "", sql: "" };
  return { id, user: "app", time: "5", trx_executed_time: "0", ...rest };
}

async function iterate(title: string, pages: string[][]) {
  console.log(`${title}: pages ${JSON.stringify(pages)}`);
  const count = pages.flat().length;
  const answers = pages.map((ids) => ({ processes: ids.map(toSession), count }));
  const client = createDasClient({
    region: "cn-north-1",
    projectId: "054e292c9880d4992f02c0196d3ea468",
    credentials: { token: "any-token" },
    fetch: async () => Response.json(answers.shift()),
  });
  const params = {
    instance_id: "da304cd5bbb944de828759bc7be3d3fein01",
    db_user_id: "2c250598-1e3c-4d31-bc19-be1d866247e6",
    database: "shop",
  };
  for await (const { id } of client.iterateProcesses(params, { pageSize: 3 })) console.log(id);
}

const firstPage = ["11", "12", "13"];
await iterate("10 comes in before the second page", [firstPage, ["13", "14"]]);
await iterate("12 ends before the second page, and 14 moves up", [firstPage, ["15"]]);
