/** The ids of the API reference's example request; a mock takes any of that form. */
export const exampleCall = {
  projectId: "054e292c9880d4992f02c0196d3ea468",
  instanceId: "da304cd5bbb944de828759bc7be3d3fein01",
  dbUserId: "2c250598-1e3c-4d31-bc19-be1d866247e6",
} as const;
