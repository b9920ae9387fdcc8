/** What every call asks for. */
export const projectId = "054e292c9880d4992f02c0196d3ea468";
export const instanceId = "da304cd5bbb944de828759bc7be3d3fein01";
export const path: string = `/v3/${projectId}/instances/${instanceId}/processes`;
export const query = {
  db_user_id: "2c250598-1e3c-4d31-bc19-be1d866247e6",
  user: "app_rw",
  offset: 0,
} as const;

export const token = "any-token";
export const keys = { accessKey: "access-key", secretKey: "secret-key" } as const;
