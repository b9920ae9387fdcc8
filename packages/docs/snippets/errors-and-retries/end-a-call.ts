import { createDasClient } from "@das-processes/client";

const client = createDasClient({
  endpoint: "http://127.0.0.1:4010",
  projectId: "054e292c9880d4992f02c0196d3ea468",
  credentials: { token: "any-token" },
  retry: { baseDelayMs: 60_000, random: () => 1 },
  hooks: { onRetry: () => abort.abort(new Error("The page was left.")) },
});
const abort = new AbortController();

await client
  .listProcesses(
    {
      instance_id: "da304cd5bbb944de828759bc7be3d3fein01",
      db_user_id: "2c250598-1e3c-4d31-bc19-be1d866247e6",
      user: "event_scheduler",
    },
    { signal: abort.signal, headers: { Prefer: "code=429" } },
  )
  .catch((reason: unknown) => console.log(reason === abort.signal.reason, String(reason)));
