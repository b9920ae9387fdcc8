/** The ids of the API reference's example request; a mock takes any of that form. */
export const exampleCall = {
  projectId: "054e292c9880d4992f02c0196d3ea468",
  instanceId: "da304cd5bbb944de828759bc7be3d3fein01",
  dbUserId: "2c250598-1e3c-4d31-bc19-be1d866247e6",
} as const;

export type Filter = { database: string } | { user: string };

/** The path and query that list the sessions of the example instance. */
export function exampleTarget(filter: Filter): string {
  const { projectId, instanceId, dbUserId } = exampleCall;
  const query = new URLSearchParams({ db_user_id: dbUserId, ...filter });
  return `/v3/${projectId}/instances/${instanceId}/processes?${query.toString()}`;
}
