import { inspect } from "node:util";
import { expect, test } from "vitest";
import { createDasClient, RequestValidationError, type DasClientOptions } from "../src/index.ts";
import { failureOf, observedFetch } from "./client-of.ts";
import { params, projectId } from "./parameters.ts";

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

test("an endpoint that is undefined is refused by what is missing, not by the region alone", () => {
  const given = { endpoint: undefined, projectId, credentials } as unknown as DasClientOptions;
  expect(() => createDasClient(given)).toThrow(
    "region must be a region's name such as cn-north-1, if no endpoint is given",
  );
});

test.each([
  ["timeoutMs", -1],
  ["timeoutMs", 0],
  ["timeoutMs", NaN],
  ["timeoutMs", "1000"],
  ["deadlineMs", NaN],
  ["deadlineMs", -5],
  ["attempts", NaN],
  ["attempts", 0],
  ["attempts", "3"],
  ["baseDelayMs", NaN],
  ["baseDelayMs", -1],
  ["maxDelayMs", NaN],
])("%s of %j is refused at once, by name", (name, value) => {
  const isRetry = ["attempts", "baseDelayMs", "maxDelayMs"].includes(name);
  const options = isRetry ? { retry: { [name]: value } } : { [name]: value };
  const create = () =>
    createDasClient({ region: "cn-north-1", projectId, credentials, ...options });
  expect(create).toThrow(RequestValidationError);
  expect(create).toThrow(
    new RegExp(`^Nothing was sent: ${name} must be a number of at least`, "u"),
  );
});

test.each([
  { "X-Injected\r\nX-Other": "secret-value" },
  { "X-Mine": "secret\nvalue" },
  { "X Mine": "secret-value" },
  { "X-Mine": "secret 用户" },
])("headers that HTTP cannot carry (%j) are refused, and not shown", async (headers) => {
  const { requests, fetch } = observedFetch();
  const options = { region: "cn-north-1", projectId, credentials, fetch };
  const refused = "Nothing was sent: headers must be valid in HTTP";
  expect(() => createDasClient({ ...options, headers })).toThrow(refused);
  const error = await failureOf(createDasClient(options).listProcesses(params, { headers }));
  expect(error).toBeInstanceOf(RequestValidationError);
  expect((error as Error).message).toBe(refused);
  expect(inspect(error, { depth: 9 })).not.toMatch(/secret/u);
  expect(requests).toEqual([]);
});

test("a call's own header takes the place of the client's, whatever the case of its name", async () => {
  const { requests, fetch } = observedFetch();
  const headers = { Prefer: "example=empty" };
  const client = createDasClient({ region: "cn-north-1", projectId, credentials, fetch, headers });
  await client.listProcesses(params, { headers: { prefer: "example=busy" } });
  expect(requests[0]!.headers.get("Prefer")).toBe("example=busy");
});
