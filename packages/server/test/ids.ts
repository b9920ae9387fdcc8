/** The ids of the contract's examples, and others that fit the contract. */
export const ids = {
  project: "054e292c9880d4992f02c0196d3ea468",
  otherProject: "ffffffffffffffffffffffffffffffff",
  instance: "da304cd5bbb944de828759bc7be3d3fein01",
  otherInstance: "DA304cd5bbb944de828759bc7be3d3fein02",
  node: "4f5dd4e9c1c94b6ab8f0a3d2e7b61c05",
  secondNode: "4f5dd4e9c1c94b6ab8f0a3d2e7b61c06",
  databaseUser: "2c250598-1e3c-4d31-bc19-be1d866247e6",
  otherDatabaseUser: "2c250598-1e3c-4d31-bc19-be1d866247e7",
};

/** The path of the sessions of an instance. */
export function pathOf({ project = ids.project, instance = ids.instance } = {}): string {
  return `/v3/${project}/instances/${instance}/processes`;
}

/** A request that the contract allows. */
export const target = `${pathOf()}?db_user_id=${ids.databaseUser}&user=app_ro`;
