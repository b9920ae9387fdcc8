/** Parameters that the spec admits: those of the reference's example, with its user. */
export const projectId = "054e292c9880d4992f02c0196d3ea468";
export const params = {
  instance_id: "da304cd5bbb944de828759bc7be3d3fein01",
  db_user_id: "2c250598-1e3c-4d31-bc19-be1d866247e6",
  user: "event_scheduler",
} as const;
