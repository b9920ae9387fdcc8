import { ApiError, createDasClient } from "@das-processes/client";

const client = createDasClient({
  endpoint: "http://127.0.0.1:4010",
  projectId: "054e292c9880d4992f02c0196d3ea468",
  credentials: { token: "any-token" },
  retry: { baseDelayMs: 10 },
});
const params = {
  instance_id: "da304cd5bbb944de828759bc7be3d3fein01",
  db_user_id: "2c250598-1e3c-4d31-bc19-be1d866247e6",
  user: "event_scheduler",
};

for (const code of [400, 401, 403, 404, 429, 500, 502, 504]) {
  const headers = { Prefer: `code=${code}` };
  await client.listProcesses(params, { headers }).catch((error: unknown) => {
    if (!(error instanceof ApiError)) throw error;
    console.log(error.name, error.status, error.error_code);
  });
}
