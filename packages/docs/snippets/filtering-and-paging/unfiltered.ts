import { ApiError, createDasClient } from "@das-processes/client";

const client = createDasClient({
  endpoint: "http://127.0.0.1:4010",
  projectId: "054e292c9880d4992f02c0196d3ea468",
  credentials: { token: "any-token" },
});

try {
  const { count } = await client.listProcesses({
    instance_id: "da304cd5bbb944de828759bc7be3d3fein01",
    db_user_id: "2c250598-1e3c-4d31-bc19-be1d866247e6",
    unfiltered: true,
  });
  console.log(`${count} sessions, of every user and in every database`);
} catch (error) {
  if (!(error instanceof ApiError && error.error_code === "DAS.200100")) throw error;
  console.log("This server wants a filter:", error.error_msg);
}
