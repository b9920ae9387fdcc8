import { listOperations, loadSpec, type Operation } from "@das-processes/spec";

const [operation] = listOperations(await loadSpec());

/** The operation that the contract is about. */
export const listProcesses: Operation = operation!;

/** The parameters of the reference's example request, with its user, as they stand on the wire. */
export const validPath = {
  project_id: "054e292c9880d4992f02c0196d3ea468",
  instance_id: "da304cd5bbb944de828759bc7be3d3fein01",
} as const;
export const validQuery = {
  db_user_id: "2c250598-1e3c-4d31-bc19-be1d866247e6",
  user: "event_scheduler",
} as const;

/** The request target of a call: parameters in the path put in place, the query as given. */
export function targetOf(
  path: Record<string, string>,
  query: readonly (readonly [string, string])[],
): string {
  const pathname = listProcesses.path.replaceAll(/\{(\w+)\}/gu, (_, name: string) =>
    encodeURIComponent(path[name] ?? ""),
  );
  const pairs = query.map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
  );
  return `${pathname}?${pairs.join("&")}`;
}
