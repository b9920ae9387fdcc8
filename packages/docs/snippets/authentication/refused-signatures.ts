import { AuthenticationError, createDasClient } from "@das-processes/client";
import { startMock } from "@das-processes/mock";

const keys = [{ accessKey: "AKEXAMPLE", secretKey: "right-key" }];
const minutes = 60_000;

async function call(title: string, secretKey: string, skewMs: number) {
  const mock = await startMock({ keys, now: () => new Date(Date.now() + skewMs) });
  let attempts = 0;
  const client = createDasClient({
    endpoint: mock.url,
    projectId: "054e292c9880d4992f02c0196d3ea468",
    credentials: { accessKey: "AKEXAMPLE", secretKey },
    hooks: { onAttempt: () => attempts++ },
  });
  try {
    await client.listProcesses({
      instance_id: "da304cd5bbb944de828759bc7be3d3fein01",
      db_user_id: "2c250598-1e3c-4d31-bc19-be1d866247e6",
      user: "event_scheduler",
    });
    console.log(`${title}: taken`);
  } catch (error) {
    if (!(error instanceof AuthenticationError)) throw error;
    console.log(`${title}: ${error.status} ${error.error_code}, attempts: ${attempts}`);
  }
  await mock.close();
}

await call("The right key", "right-key", 0);
await call("A clock 14 minutes off", "right-key", 14 * minutes);
await call("A clock 16 minutes off", "right-key", 16 * minutes);
await call("A wrong key", "wrong-key", 0);
