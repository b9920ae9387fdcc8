import { createDasClient, RequestValidationError } from "@das-processes/client";

const client = createDasClient({
  endpoint: "http://127.0.0.1:4010",
  projectId: "054e292c9880d4992f02c0196d3ea468",
  credentials: { token: "any-token" },
});

try {
  await client.listProcesses({
    instance_id: "da304cd5bbb944de828759bc7be3d3fein01",
    db_user_id: "2c250598",
    user: "event_scheduler",
    limit: 1000,
  });
} catch (error) {
  if (!(error instanceof RequestValidationError)) throw error;
  for (const { pointer, message } of error.issues) console.log(pointer, message);
}
