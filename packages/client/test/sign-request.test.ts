import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { createDasClient, type KeyCredentials } from "../src/index.ts";
import { authorization, canonicalRequest, type SignedParts } from "../src/sign-request.ts";
import { clientOf, json, page } from "./client-of.ts";
import { params, projectId } from "./parameters.ts";

interface Vector {
  name: string;
  input: {
    ak: string;
    sk: string;
    method: string;
    host: string;
    path: string;
    query: Record<string, string | number | string[]>;
    headers: Record<string, string>;
    body: string;
  };
  expected: { canonicalRequest: string; authorization: string };
}

const fixture = new URL("fixtures/aksk-vectors.json", import.meta.url);
const { vectors } = JSON.parse(await readFile(fixture, "utf8")) as { vectors: Vector[] };

const hmac = { name: "HMAC", hash: "SHA-256" };
async function importKey(secretKey: string): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", new TextEncoder().encode(secretKey), hmac, false, ["sign"]);
}

function toParts({ method, host, path, query, headers, body }: Vector["input"]): SignedParts {
  const named = { host, ...headers };
  return {
    method,
    pathname: path.split("/").map(encodeURIComponent).join("/"),
    query: Object.entries(query).flatMap(([name, values]) =>
      [values].flat().map((value) => [name, String(value)] as const),
    ),
    headers: Object.fromEntries(
      Object.entries(named).map(([name, value]) => [name.toLowerCase(), value]),
    ),
    body,
  };
}

test("there are 17 vectors", () => {
  expect(vectors).toHaveLength(17);
});

test.each(vectors)("the vector $name is signed as expected", async ({ input, expected }) => {
  const parts = toParts(input);
  expect(await canonicalRequest(parts)).toBe(expected.canonicalRequest);
  const header = await authorization(parts, input.ak, await importKey(input.sk));
  expect(header).toBe(expected.authorization);
});

test("the path is decoded before it is split, so that a slash in a value is signed as one of the path", async () => {
  const parts = { method: "GET", query: [], headers: {}, body: "" };
  const text = await canonicalRequest({ ...parts, pathname: "/v3/a%2Fb%2520/c" });
  expect(text.split("\n")[1]).toBe("/v3/a/b%2520/c/");
});

test("names and values are sorted in code points, not in halves of characters", async () => {
  const query = ["\u{1F986}", "\u{FF5E}", "b", "B"].map((name) => [name, ""] as const);
  const text = await canonicalRequest({
    method: "GET",
    pathname: "/",
    query,
    headers: {},
    body: "",
  });
  expect(text.split("\n")[2]).toBe("B=&b=&%EF%BD%9E=&%F0%9F%A6%86=");
});

const keys: KeyCredentials = { accessKey: "AKEXAMPLE", secretKey: "very-secret" };

async function requestsOf(
  credentials: KeyCredentials,
  times: number,
  status = 200,
): Promise<Request[]> {
  const requests: Request[] = [];
  const client = createDasClient({
    region: "cn-north-1",
    projectId,
    credentials,
    retry: { baseDelayMs: 1 },
    async fetch(url, init) {
      requests.push(new Request(url, init));
      return Response.json(page, { status });
    },
  });
  for (let turn = 0; turn < times; turn++) {
    await client.listProcesses({ ...params, user: "o'brien (a+b) *%🦆" }).catch(() => {});
  }
  return requests;
}

test("the query that is sent is the very text that was signed", async () => {
  const [request] = await requestsOf(keys, 1);
  const { search } = new URL(request!.url);
  expect(search).toBe(
    `?db_user_id=${params.db_user_id}&limit=100&offset=0&user=o%27brien%20%28a%2Bb%29%20%2A%25%F0%9F%A6%86`,
  );
});

test("a signed request carries its date, project, access key and signature, and no token", async () => {
  const [request] = await requestsOf(keys, 1);
  const headers = Object.fromEntries(request!.headers);
  expect(headers).toEqual({
    "x-sdk-date": expect.stringMatching(/^\d{8}T\d{6}Z$/u),
    "x-project-id": projectId,
    authorization: expect.stringMatching(
      /^SDK-HMAC-SHA256 Access=AKEXAMPLE, SignedHeaders=host;x-project-id;x-sdk-date, Signature=[\da-f]{64}$/u,
    ),
  });
});

test("the signature is of the request that is sent, with its port, by the key of the moment", async () => {
  let turn = 0;
  const { client, server } = await clientOf(json(page), {
    credentials: () => ({ accessKey: "AKEXAMPLE", secretKey: `secret-${++turn}` }),
  });
  await client.listProcesses(params);
  await client.listProcesses(params);
  for (const [index, { url, headers }] of server.requests.entries()) {
    const { pathname, searchParams } = new URL(url!, server.url);
    const signed = ["host", "x-project-id", "x-sdk-date"];
    const parts = {
      method: "GET",
      pathname,
      query: searchParams,
      headers: Object.fromEntries(signed.map((name) => [name, String(headers[name])])),
      body: "",
    };
    const key = await importKey(`secret-${index + 1}`);
    expect(headers.authorization).toBe(await authorization(parts, "AKEXAMPLE", key));
    expect(headers.host).toBe(new URL(server.url).host);
  }
});

test("a temporary key sends its security token, signed", async () => {
  const [request] = await requestsOf({ ...keys, securityToken: "temporary" }, 1);
  expect(request!.headers.get("X-Security-Token")).toBe("temporary");
  expect(request!.headers.get("Authorization")).toContain("x-sdk-date;x-security-token");
});

test("each attempt is signed afresh", async () => {
  const requests = await requestsOf(keys, 1, 503);
  expect(requests).toHaveLength(4);
  expect(new Set(requests).size).toBe(4);
  for (const request of requests)
    expect(request.headers.get("Authorization")).toMatch(/^SDK-HMAC/u);
});
