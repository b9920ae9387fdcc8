import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createDasClient } from "@das-processes/client";

const client = createDasClient({
  endpoint: "http://127.0.0.1:4010",
  projectId: "054e292c9880d4992f02c0196d3ea468",
  credentials: { token: process.env["DAS_TOKEN"] ?? "any-token" },
});

async function listForPage(): Promise<object[]> {
  const { processes } = await client.listProcesses({
    instance_id: "da304cd5bbb944de828759bc7be3d3fein01",
    db_user_id: "2c250598-1e3c-4d31-bc19-be1d866247e6",
    user: "event_scheduler",
  });
  // Without the statements, which may hold what the reader of the page must not see.
  return processes.map(({ id, user, command, state }) => ({ id, user, command, state }));
}

const server = createServer((_request, response) => {
  response.setHeader("Content-Type", "application/json");
  listForPage().then(
    (sessions) => response.end(JSON.stringify(sessions)),
    () => response.writeHead(502).end("[]"),
  );
});

server.listen(0, "127.0.0.1", async () => {
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/`); // as the page does
  console.log(await response.json());
  server.close();
});
