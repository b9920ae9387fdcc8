import { createDasClient } from "@das-processes/client";

const failures = [
  new Response(null, { status: 503 }),
  new Response(null, { status: 503, headers: { "Retry-After": "1" } }),
];

const client = createDasClient({
  endpoint: "http://127.0.0.1:4010",
  projectId: "054e292c9880d4992f02c0196d3ea468",
  credentials: { token: "any-token" },
  retry: { baseDelayMs: 200, random: () => 0.5 },
  hooks: {
    onAttempt: ({ attempt }) => console.log(`attempt ${attempt}`),
    onRetry: ({ error, delayMs }) => console.log(`${(error as Error).name}, wait ${delayMs} ms`),
  },
  // Fails twice before it sends.
  fetch: async (url, init) => failures.shift() ?? fetch(url, init),
});

const { count } = await client.listProcesses({
  instance_id: "da304cd5bbb944de828759bc7be3d3fein01",
  db_user_id: "2c250598-1e3c-4d31-bc19-be1d866247e6",
  user: "event_scheduler",
});
console.log(`${count} session`);
