import * as undici7 from "undici7";
import * as undici8 from "undici8";
import {
  createDasClient,
  type Fetch,
  type ListProcessesParams,
  type ListProcessesResponse,
} from "../src/index.ts";

// What must compile compiles, and each line below a mark is refused. `pnpm types` checks this file.

const ids = {
  instance_id: "da304cd5bbb944de828759bc7be3d3fein01",
  db_user_id: "2c250598-1e3c-4d31-bc19-be1d866247e6",
};
declare const maybe: string | undefined;

const accepted: ListProcessesParams[] = [
  { ...ids, user: "app" },
  { ...ids, database: "shop" },
  { ...ids, user: "app", database: "shop" },
  { ...ids, user: "app", offset: 0, limit: 10, node_id: "4f5dd4e9c1c94b6ab8f0a3d2e7b61c05" },
  { ...ids, unfiltered: true },
  { ...ids, user: "app", database: maybe },
  {
    ...ids,
    user: "app",
    offset: undefined,
    limit: undefined,
    node_id: maybe,
    unfiltered: undefined,
  },
  { ...ids, unfiltered: true, user: undefined, limit: undefined },
];

const refused: ListProcessesParams[] = [
  // @ts-expect-error neither user nor database
  { ...ids },
  // @ts-expect-error the user may be undefined, and no database is given
  { ...ids, user: maybe },
  // @ts-expect-error unfiltered stands alone
  { ...ids, unfiltered: true, user: "app" },
  // @ts-expect-error unfiltered is true or absent
  { ...ids, unfiltered: false },
  // @ts-expect-error a limit is a number
  { ...ids, user: "app", limit: "10" },
  // @ts-expect-error no such parameter
  { ...ids, user: "app", users: "app" },
  // @ts-expect-error db_user_id is required
  { instance_id: ids.instance_id, user: "app" },
  // @ts-expect-error instance_id is required
  { db_user_id: ids.db_user_id, user: "app" },
  // @ts-expect-error the project is the client's
  { ...ids, user: "app", project_id: "054e292c9880d4992f02c0196d3ea468" },
];

const common = { projectId: "054e292c9880d4992f02c0196d3ea468", credentials: { token: "token" } };
createDasClient({ ...common, region: "cn-north-1" });
const client = createDasClient({ ...common, endpoint: "http://127.0.0.1:4010" });
createDasClient({ ...common, endpoint: "http://10.0.0.1", allowHttp: true });
createDasClient({
  ...common,
  endpoint: "http://127.0.0.1",
  allowHttp: undefined,
  region: undefined,
});
createDasClient({ ...common, region: "cn-north-1", endpoint: undefined });
createDasClient({ ...common, region: "cn-north-1", fetch });
createDasClient({ ...common, region: "cn-north-1", fetch: undici7.fetch });
const [dispatcher7, dispatcher8] = [new undici7.Agent(), new undici8.Agent()];
for (const fetch of [
  (url, init) => globalThis.fetch(url, { ...init, cache: "no-store" }),
  (url, init) => undici7.fetch(url, { ...init, dispatcher: dispatcher7 }),
  (url, init) => undici8.fetch(url, { ...init, dispatcher: dispatcher8 }),
] satisfies Fetch[]) {
  createDasClient({ ...common, region: "cn-north-1", fetch });
}
createDasClient({
  ...common,
  region: "cn-north-1",
  credentials: async () => ({ accessKey: "AK", secretKey: "SK", expiresAt: new Date() }),
  retry: { attempts: 2, baseDelayMs: 100 },
  validate: "warn",
  onDrift: (drift) => void (drift.kind === "field" ? drift.pointer : drift.kind),
});
// @ts-expect-error a key needs its secret
createDasClient({ ...common, region: "cn-north-1", credentials: { accessKey: "AK" } });
// @ts-expect-error no such way to validate
createDasClient({ ...common, region: "cn-north-1", validate: "some" });
// @ts-expect-error a place is needed
createDasClient({ ...common });
// @ts-expect-error one place, not two
createDasClient({ ...common, region: "cn-north-1", endpoint: "http://127.0.0.1:4010" });
// @ts-expect-error credentials are needed
createDasClient({ projectId: common.projectId, region: "cn-north-1" });
// @ts-expect-error a token is a text
createDasClient({ ...common, region: "cn-north-1", credentials: { token: 5 } });

const page: Promise<ListProcessesResponse> = client.listProcesses(accepted[0]!);
void page.then(({ processes, count }) => {
  const total: number = count;
  const seconds: string | undefined = processes[0]?.trx_executed_time;
  // @ts-expect-error durations come as texts
  const time: number | undefined = processes[0]?.time;
  // @ts-expect-error no such field
  const camelCased: unknown = processes[0]?.trxExecutedTime;
  return { total, seconds, time, camelCased };
});

void (async () => {
  for await (const session of client.iterateProcesses(accepted[0]!, {
    pageSize: 10,
    prefetch: 2,
  })) {
    const id: string = session.id;
    void id;
  }
  const { data, response } = await client.listProcesses(accepted[0]!).withResponse();
  const status: number = response.status;
  return { data, status };
});

const route = "/v3/{project_id}/instances/{instance_id}/processes" as const;
const path = { project_id: common.projectId, instance_id: ids.instance_id };
const query = { db_user_id: ids.db_user_id };
void client.http.GET(route, { params: { path, query: { ...query, database: "shop" } } });
// @ts-expect-error the dependency holds one level down too
void client.http.GET(route, { params: { path, query } });
// @ts-expect-error no such path
void client.http.GET("/v3/processes");

export { refused };
