import { createDasClient } from "@das-processes/client";

const client = createDasClient({
  region: "cn-north-1",
  projectId: "054e292c9880d4992f02c0196d3ea468",
  credentials: { token: process.env["DAS_TOKEN"] ?? "any-token" },
  // Shows the request instead of sending it. Without this line it is sent.
  fetch: async (url, { method }) => {
    console.log(method, url.replaceAll(/[?&]/g, "\n  $&"));
    return Response.json({ processes: [], count: 0 });
  },
});

await client.listProcesses({
  instance_id: "da304cd5bbb944de828759bc7be3d3fein01",
  db_user_id: "2c250598-1e3c-4d31-bc19-be1d866247e6",
  user: "event_scheduler",
});
