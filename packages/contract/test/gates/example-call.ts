/** The parameters of the reference's example request, with its user. */
export const exampleCall = {
  project_id: "054e292c9880d4992f02c0196d3ea468",
  instance_id: "da304cd5bbb944de828759bc7be3d3fein01",
  db_user_id: "2c250598-1e3c-4d31-bc19-be1d866247e6",
  user: "event_scheduler",
} as const;
