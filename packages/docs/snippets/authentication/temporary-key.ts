import { createDasClient } from "@das-processes/client";

/** Stands for whatever hands out temporary keys. */
async function fetchTemporaryKey() {
  const {
    HUAWEICLOUD_SDK_AK = "",
    HUAWEICLOUD_SDK_SK = "",
    HUAWEICLOUD_SDK_SECURITY_TOKEN = "",
  } = process.env;
  return {
    accessKey: HUAWEICLOUD_SDK_AK,
    secretKey: HUAWEICLOUD_SDK_SK,
    securityToken: HUAWEICLOUD_SDK_SECURITY_TOKEN,
    expiresAt: new Date(Date.now() + 15 * 60 * 1000),
  };
}

const client = createDasClient({
  endpoint: "http://127.0.0.1:4010",
  projectId: "054e292c9880d4992f02c0196d3ea468",
  credentials: fetchTemporaryKey,
  // Shows what is sent.
  fetch: async (url, init) => {
    const { authorization = "", ...others } = init.headers;
    console.log(["authorization", ...Object.keys(others)].toSorted().join(", "));
    console.log(authorization.replace(/.*(SignedHeaders=[^,]+).*/, "$1"));
    return fetch(url, init);
  },
});

const { count } = await client.listProcesses({
  instance_id: "da304cd5bbb944de828759bc7be3d3fein01",
  db_user_id: "2c250598-1e3c-4d31-bc19-be1d866247e6",
  user: "event_scheduler",
});
console.log(`Signed, and answered: ${count} session`);
