import { createDasClient } from "@das-processes/client";

const { HUAWEICLOUD_SDK_AK = "", HUAWEICLOUD_SDK_SK = "" } = process.env;

const client = createDasClient({
  endpoint: "http://127.0.0.1:4010",
  projectId: "054e292c9880d4992f02c0196d3ea468",
  credentials: { accessKey: HUAWEICLOUD_SDK_AK, secretKey: HUAWEICLOUD_SDK_SK },
});

const { count } = await client.listProcesses({
  instance_id: "da304cd5bbb944de828759bc7be3d3fein01",
  db_user_id: "2c250598-1e3c-4d31-bc19-be1d866247e6",
  user: "event_scheduler",
});
console.log(`Signed, and answered: ${count} session`);
