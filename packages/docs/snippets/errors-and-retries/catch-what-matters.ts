import {
  ApiError,
  AuthenticationError,
  ConnectionError,
  createDasClient,
  RateLimitError,
  ServerError,
  TimeoutError,
} from "@das-processes/client";

const client = createDasClient({
  endpoint: "http://127.0.0.1:4010",
  projectId: "054e292c9880d4992f02c0196d3ea468",
  credentials: { token: "any-token" },
});

try {
  await client.listProcesses(
    {
      instance_id: "da304cd5bbb944de828759bc7be3d3fein01",
      db_user_id: "2c250598-1e3c-4d31-bc19-be1d866247e6",
      user: "event_scheduler",
    },
    { headers: { Prefer: "code=403" } },
  );
} catch (error) {
  if (error instanceof AuthenticationError) {
    console.log("The credential is wrong or expired: stop, and get another.");
  } else if (error instanceof RateLimitError || error instanceof ServerError) {
    console.log("The service has trouble: try again in some minutes.");
  } else if (error instanceof ConnectionError || error instanceof TimeoutError) {
    console.log("The service cannot be reached.");
  } else if (error instanceof ApiError) {
    console.log("To be mended by a person:", error.status, error.error_code, error.error_msg);
  } else {
    throw error;
  }
}
