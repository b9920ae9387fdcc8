import { createDasClient } from "@das-processes/client";

let questions = 0;

/** Stands for a request to the identity service, or to a vault. */
async function fetchToken() {
  questions++;
  return { token: `any-token-${questions}`, expiresAt: new Date(Date.now() + 24 * 60 * 60 * 1000) };
}

const client = createDasClient({
  endpoint: "http://127.0.0.1:4010",
  projectId: "054e292c9880d4992f02c0196d3ea468",
  credentials: fetchToken,
});
const params = {
  instance_id: "da304cd5bbb944de828759bc7be3d3fein01",
  db_user_id: "2c250598-1e3c-4d31-bc19-be1d866247e6",
  user: "event_scheduler",
};

await Promise.all([client.listProcesses(params), client.listProcesses(params)]);
await client.listProcesses(params);
console.log(`3 calls, ${questions} question for a token`);

await client.listProcesses(params, { headers: { Prefer: "code=401" } }).catch(() => {});
await client.listProcesses(params);
console.log(`After a 401: ${questions} questions`);
