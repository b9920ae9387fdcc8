const path =
  "/v3/054e292c9880d4992f02c0196d3ea468/instances/da304cd5bbb944de828759bc7be3d3fein01/processes";
const databaseUser = "db_user_id=2c250598-1e3c-4d31-bc19-be1d866247e6";
const query = `${databaseUser}&user=event_scheduler`;

/** A request that the contract allows, and its parts. */
export const validRequest = { path, databaseUser, query, target: `${path}?${query}` };
