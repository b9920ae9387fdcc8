import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { runContract, toTerminal } from "@das-processes/contract";

const sessions = ["21", "22", "23", "24"].map((id) => ({
  id,
  user: "app",
  host: "192.0.2.10:55692",
  database: "shop",
  command: "Sleep",
  time: "7",
  state: "",
  sql: "",
  trx_executed_time: "0",
}));

const server = createServer(({ url = "" }, response) => {
  const { searchParams } = new URL(url, "http://127.0.0.1");
  const offset = Number(searchParams.get("offset") ?? 0);
  const limit = Number(searchParams.get("limit") ?? 100);
  const processes = sessions.slice(offset, offset + limit);
  const count = processes.length; // The fault: it should be the total.
  response.setHeader("Content-Type", "application/json");
  response.end(JSON.stringify({ processes, count }));
});

server.listen(0, "127.0.0.1", async () => {
  const { port } = server.address() as AddressInfo;
  const report = await runContract({
    baseUrl: `http://127.0.0.1:${port}`,
    credentials: { token: "any-token" },
    user: "app",
    rules: ["limit-default", "offset-skips", "count-is-total"],
    seed: 1,
  });
  server.close();
  const text = toTerminal(report, { colour: false, width: 80 });
  const rulesAndFindings = text
    .slice(text.indexOf("Meaning"), text.indexOf("What is known"))
    .trimEnd();
  console.log(rulesAndFindings.replace(`:${port}/`, ":8080/")); // The port is another one each time.
});
