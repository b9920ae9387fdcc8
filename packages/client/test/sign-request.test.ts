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
  credentials: KeyCredentials | (() => KeyCredentials),
  times: number,
  status = 200,
): Promise<Request[]> {
  const requests: Request[] = [];
  const client = createDasClient({
    region: "cn-north-1",
    projectId,
    credentials,
    retry: { baseDelayMs: 1 },
    async fetch(request) {
      requests.push(request);
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

test("a function that says when its credentials expire is asked again then, and not before", async () => {
  let asked = 0;
  const lasting = () => ({ ...keys, expiresAt: new Date(Date.now() + 3_600_000), turn: ++asked });
  await requestsOf(lasting, 3);
  expect(asked).toBe(1);
  const nearlyOver = () => ({ ...keys, expiresAt: new Date(Date.now() + 30_000), turn: ++asked });
  await requestsOf(nearlyOver, 3);
  expect(asked).toBe(4);
});

test("a function is asked again after a 401", async () => {
  let asked = 0;
  const lasting = () => ({ ...keys, expiresAt: new Date(Date.now() + 3_600_000), turn: ++asked });
  expect(await requestsOf(lasting, 2, 401)).toHaveLength(2);
  expect(asked).toBe(2);
});

test("a function that failed is asked again by the next call", async () => {
  let asked = 0;
  const requests = await requestsOf(() => {
    if (++asked === 1) throw new Error("the vault is closed");
    return keys;
  }, 2);
  expect(asked).toBe(2);
  expect(requests).toHaveLength(1);
});

test("calls at the same time share one question for credentials", async () => {
  let asked = 0;
  const client = createDasClient({
    region: "cn-north-1",
    projectId,
    async credentials() {
      asked++;
      return { ...keys, expiresAt: new Date(Date.now() + 3_600_000) };
    },
    fetch: async () => Response.json(page),
  });
  await Promise.all(Array.from({ length: 32 }, () => client.listProcesses(params)));
  expect(asked).toBe(1);
});
