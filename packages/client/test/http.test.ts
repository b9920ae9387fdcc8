import { expect, onTestFinished, test } from "vitest";
import { ConnectionError, createDasClient } from "../src/index.ts";
import { clientOf, failureOf, json, page } from "./client-of.ts";
import { params, projectId } from "./parameters.ts";
import { startRecordingServer } from "./recording-server.ts";

const route = "/v3/{project_id}/instances/{instance_id}/processes";
const { instance_id, ...query } = params;
const init = { params: { path: { project_id: projectId, instance_id }, query } };

test("http is openapi-fetch, typed by the spec, with the same credentials", async () => {
  const { client, server } = await clientOf(json(page), { headers: { "X-Language": "en-us" } });
  const { data, error } = await client.http.GET(route, init);
  expect(error).toBeUndefined();
  expect(data?.processes[0]?.user).toBe("event_scheduler");
  expect(server.requests[0]!.headers).toMatchObject({
    "x-auth-token": "secret-token",
    "x-language": "en-us",
  });
});

test("http signs, too", async () => {
  const credentials = { accessKey: "AKEXAMPLE", secretKey: "secret-key" };
  const { client, server } = await clientOf(json(page), { credentials });
  await client.http.GET(route, init);
  expect(server.requests[0]!.headers.authorization).toMatch(/^SDK-HMAC-SHA256 Access=AKEXAMPLE, /u);
});

test("http gives an error of the API back as a value, as openapi-fetch does", async () => {
  const body = { error_code: "DAS.200104", error_msg: "no" };
  const { client } = await clientOf(json(body, 400));
  const { data, error, response } = await client.http.GET(route, init);
  expect({ data, error, status: response.status }).toEqual({
    data: undefined,
    error: body,
    status: 400,
  });
});

test("middleware that is given to http before a call is in force for it", async () => {
  const { client, server } = await clientOf(json(page));
  client.http.use({
    onRequest({ request }) {
      request.headers.set("X-Mine", "1");
      return request;
    },
  });
  await client.http.GET(route, init);
  expect(server.requests[0]!.headers["x-mine"]).toBe("1");
});

test("http follows no redirect", async () => {
  const other = await startRecordingServer(json(page));
  onTestFinished(() => other.close());
  const { client } = await clientOf((_request, response) =>
    response.writeHead(302, { Location: other.url }).end(),
  );
  expect((await client.http.GET(route, init)).response.status).toBe(302);
  expect(other.requests).toEqual([]);
});

test("a call of http that is aborted rejects with the signal's reason", async () => {
  const { client } = await clientOf(() => {});
  const reason = new Error("enough");
  const abort = new AbortController();
  setTimeout(() => abort.abort(reason), 20);
  expect(await failureOf(client.http.GET(route, { ...init, signal: abort.signal }))).toBe(reason);
});

test("a server that cannot be reached is a ConnectionError through http, too", async () => {
  const client = createDasClient({
    region: "cn-north-1",
    projectId,
    credentials: { token: "any-token" },
    fetch: () => Promise.reject(new TypeError("fetch failed")),
  });
  expect(await failureOf(client.http.GET(route, init))).toBeInstanceOf(ConnectionError);
});
