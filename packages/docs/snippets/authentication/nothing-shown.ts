import { inspect } from "node:util";
import { ApiError, createDasClient } from "@das-processes/client";

const token = "secret-token";
const client = createDasClient({
  endpoint: "http://127.0.0.1:4010",
  projectId: "054e292c9880d4992f02c0196d3ea468",
  credentials: { token },
  // A server that sends back what it was given.
  fetch: async (_url, { headers }) =>
    Response.json({ error_msg: `Bad token: ${headers["x-auth-token"]}` }, { status: 401 }),
});

try {
  await client.listProcesses({
    instance_id: "da304cd5bbb944de828759bc7be3d3fein01",
    db_user_id: "2c250598-1e3c-4d31-bc19-be1d866247e6",
    user: "event_scheduler",
  });
} catch (error) {
  if (!(error instanceof ApiError)) throw error;
  console.log(error.error_msg);
  console.log("Shown anywhere:", inspect([client, error], { depth: 9 }).includes(token));
}
