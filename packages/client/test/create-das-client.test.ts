import { inspect } from "node:util";
import { expect, test } from "vitest";
import {
  createDasClient,
  RequestValidationError,
  type Credentials,
  type DasClientOptions,
} from "../src/index.ts";
import { params, projectId } from "./parameters.ts";

/** A fetch that keeps the request, and answers with an empty page. */
function observedFetch(): { requests: Request[]; fetch: (request: Request) => Promise<Response> } {
  const requests: Request[] = [];
  return {
    requests,
    async fetch(request) {
      requests.push(request);
      return Response.json({ processes: [], count: 0 });
    },
  };
}

const credentials = { token: "secret-token" };

test.each([
  ["cn-north-1", "https://das.cn-north-1.myhuaweicloud.com"],
  ["na-mexico-1", "https://das.la-south-2.myhuaweicloud.com"],
  ["a-region-of-tomorrow-1", "https://das.a-region-of-tomorrow-1.myhuaweicloud.com"],
])("the region %s is served at %s", async (region, origin) => {
  const { requests, fetch } = observedFetch();
  await createDasClient({ region, projectId, credentials, fetch }).listProcesses(params);
  expect(new URL(requests[0]!.url).origin).toBe(origin);
});

test.each([
  "http://127.0.0.1:4010",
  "http://127.0.0.1:4010/",
  "https://gateway.example/das",
  "https://gateway.example/das/",
])("the endpoint %s is put before the path, with one slash", async (endpoint) => {
  const { requests, fetch } = observedFetch();
  await createDasClient({ endpoint, projectId, credentials, fetch }).listProcesses(params);
  expect(requests[0]!.url.split("?")[0]).toBe(
    `${endpoint.replace(/\/$/u, "")}/v3/${projectId}/instances/${params.instance_id}/processes`,
  );
});

test.each([
  [{ region: "evil.example/#" }, "region"],
  [{ region: "" }, "region"],
  [{}, "region"],
  [{ endpoint: "127.0.0.1:4010" }, "endpoint"],
  [{ endpoint: "ftp://127.0.0.1" }, "endpoint"],
  [{ endpoint: "http://:99999999" }, "endpoint"],
  [{ endpoint: "https://me:secret-password@gateway.example" }, "endpoint"],
  [{ endpoint: "https://gateway.example/?token=secret" }, "endpoint"],
])("%j is refused at once, by name and without a secret", (location, name) => {
  const create = () => createDasClient({ ...location, projectId, credentials } as DasClientOptions);
  expect(create).toThrow(RequestValidationError);
  expect(create).toThrow(new RegExp(`^Nothing was sent: ${name} must be`, "u"));
  expect(create).not.toThrow(/secret/u);
});

test("a wrong project id is refused by name", async () => {
  const { requests, fetch } = observedFetch();
  const client = createDasClient({
    region: "cn-north-1",
    projectId: "054e292c",
    credentials,
    fetch,
  });
  await expect(client.listProcesses(params)).rejects.toThrow(
    'Nothing was sent: project_id must match ^[A-Za-z0-9]{32}$, not "054e292c"',
  );
  expect(requests).toEqual([]);
});

test.each<[string, () => Credentials]>([
  ["a value", () => ({ token: "token-1" })],
  ["a function", () => () => ({ token: "token-1" })],
  ["an asynchronous function", () => async () => ({ token: "token-1" })],
])("credentials can be given as %s", async (_name, give) => {
  const { requests, fetch } = observedFetch();
  await createDasClient({
    region: "cn-north-1",
    projectId,
    credentials: give(),
    fetch,
  }).listProcesses(params);
  expect(requests[0]!.headers.get("X-Auth-Token")).toBe("token-1");
});

test("a function is asked for credentials before each request", async () => {
  const { requests, fetch } = observedFetch();
  let turn = 0;
  const client = createDasClient({
    region: "cn-north-1",
    projectId,
    credentials: () => ({ token: `token-${++turn}` }),
    fetch,
  });
  await client.listProcesses(params);
  await client.listProcesses(params);
  expect(requests.map(({ headers }) => headers.get("X-Auth-Token"))).toEqual([
    "token-1",
    "token-2",
  ]);
});

test("what a function for credentials throws reaches the caller as it is", async () => {
  const reason = new TypeError("the vault is closed");
  const client = createDasClient({
    region: "cn-north-1",
    projectId,
    credentials: () => Promise.reject(reason),
    fetch: observedFetch().fetch,
  });
  await expect(client.listProcesses(params)).rejects.toBe(reason);
});

test.each(["", "secret with a space", "secret\nX-Injected: 1", "secret-用户"])(
  "a token that no header can carry (%j) is refused without being shown",
  async (token) => {
    const { requests, fetch } = observedFetch();
    const client = createDasClient({
      region: "cn-north-1",
      projectId,
      credentials: { token },
      fetch,
    });
    const error = await client.listProcesses(params).then(
      () => expect.unreachable("the call was to fail"),
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(RequestValidationError);
    expect((error as Error).message).toMatch(/^Nothing was sent: token must be/u);
    expect(inspect(error, { depth: 9 })).not.toMatch(/secret/u);
    expect(requests).toEqual([]);
  },
);

test("the client shows no credential when it is printed", () => {
  const client = createDasClient({ region: "cn-north-1", projectId, credentials });
  expect(inspect(client, { depth: 9, showHidden: true }) + JSON.stringify(client)).not.toMatch(
    /secret/u,
  );
});

test.each([
  "http://gateway.example",
  "http://127.evil.example",
  "http://localhost.evil.example",
  "http://10.0.0.1:4010",
  "http://[::2]",
])("plain http to another machine (%s) is refused, unless it is asked for", async (endpoint) => {
  const { requests, fetch } = observedFetch();
  expect(() => createDasClient({ endpoint, projectId, credentials })).toThrow(
    "Nothing was sent: endpoint must use https, unless allowHttp is set",
  );
  await createDasClient({ endpoint, allowHttp: true, projectId, credentials, fetch }).listProcesses(
    params,
  );
  expect(requests).toHaveLength(1);
});

test.each([
  "http://localhost:4010",
  "http://mock.localhost",
  "http://127.0.0.1:4010",
  "http://127.1.2.3",
  "http://[::1]:4010",
  "https://gateway.example",
])("%s needs no asking", (endpoint) => {
  expect(() => createDasClient({ endpoint, projectId, credentials })).not.toThrow();
});

test("the client's headers go with every request, and a call's own go before them", async () => {
  const { requests, fetch } = observedFetch();
  const headers = { "X-Language": "en-us", Prefer: "example=empty" };
  const client = createDasClient({ region: "cn-north-1", projectId, credentials, fetch, headers });
  await client.listProcesses(params);
  await client.listProcesses(params, { headers: { Prefer: "example=busy" } });
  expect(requests.map((request) => request.headers.get("X-Language"))).toEqual(["en-us", "en-us"]);
  expect(requests.map((request) => request.headers.get("Prefer"))).toEqual([
    "example=empty",
    "example=busy",
  ]);
});

test.each([
  ["accessKey", { accessKey: "", secretKey: "secret-key" }],
  ["accessKey", { secretKey: "secret-key" }],
  ["secretKey", { accessKey: "AKEXAMPLE" }],
  ["secretKey", { accessKey: "AKEXAMPLE", secretKey: "secret key" }],
  ["securityToken", { accessKey: "AKEXAMPLE", secretKey: "secret-key", securityToken: "secret\n" }],
])("a wrong %s is refused by name, without being shown", async (name, given) => {
  const { requests, fetch } = observedFetch();
  const client = createDasClient({
    region: "cn-north-1",
    projectId,
    credentials: given as Credentials,
    fetch,
  });
  const error = await client.listProcesses(params).catch((reason: unknown) => reason);
  expect((error as Error).message).toBe(
    `Nothing was sent: ${name} must be visible ASCII without white space`,
  );
  expect(inspect(error, { depth: 9 })).not.toMatch(/secret[ -]/u);
  expect(requests).toEqual([]);
});
