import { createDasClient, TimeoutError } from "@das-processes/client";

async function call(limits: { timeoutMs: number; deadlineMs: number }) {
  let attempts = 0;
  const client = createDasClient({
    endpoint: "http://127.0.0.1:4010",
    projectId: "054e292c9880d4992f02c0196d3ea468",
    credentials: { token: "any-token" },
    ...limits,
    retry: { baseDelayMs: 0 },
    hooks: { onAttempt: () => attempts++ },
    // A server that never answers.
    fetch: () => new Promise(() => {}),
  });
  try {
    await client.listProcesses({
      instance_id: "da304cd5bbb944de828759bc7be3d3fein01",
      db_user_id: "2c250598-1e3c-4d31-bc19-be1d866247e6",
      user: "event_scheduler",
    });
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    console.log(`attempts: ${attempts}, the limit met: ${error.timeoutMs} ms`);
  }
}

await call({ timeoutMs: 100, deadlineMs: 60_000 });
await call({ timeoutMs: 60_000, deadlineMs: 100 });
