import { inspect } from "node:util";
import { afterEach, describe, expect, test } from "vitest";
import * as undici7 from "undici7";
import * as undici8 from "undici8";
import {
  ConnectionError,
  type Credentials,
  type DasClientOptions,
  type Fetch,
} from "../src/index.ts";
import { clientOf, failureOf, json, observedFetch, page } from "./client-of.ts";
import { params } from "./parameters.ts";

const { fetch: platformFetch } = globalThis;
afterEach(() => {
  globalThis.fetch = platformFetch;
});

test("it is called as the platform's own: with a URL and an init", async () => {
  const calls: unknown[][] = [];
  const { client, server } = await clientOf(json(page), {
    fetch(...values) {
      calls.push(values);
      return fetch(...values);
    },
  });
  await client.listProcesses(params);
  expect(calls).toHaveLength(1);
  const [url, init] = calls[0]!;
  expect(url).toBe(new URL(server.requests[0]!.url!, server.url).href);
  expect(init).toMatchObject({
    method: "GET",
    redirect: "manual",
    headers: { "x-auth-token": "secret-token" },
    signal: expect.any(AbortSignal),
  });
});

describe.each([
  [
    "7",
    () => {
      const dispatcher = new undici7.Agent();
      const send: Fetch = (url, init) => undici7.fetch(url, { ...init, dispatcher });
      return { dispatcher, send };
    },
  ],
  [
    "8",
    () => {
      const dispatcher = new undici8.Agent();
      const send: Fetch = (url, init) => undici8.fetch(url, { ...init, dispatcher });
      return { dispatcher, send };
    },
  ],
])("undici %s from npm, with a dispatcher of one's own", (_version, create) => {
  test.each<[string, Credentials]>([
    ["a token", { token: "secret-token" }],
    ["a signature", { accessKey: "AKEXAMPLE", secretKey: "secret-key" }],
  ])("sends the requests, with %s", async (_kind, credentials) => {
    const { dispatcher, send } = create();
    const { client, server } = await clientOf(json(page), { fetch: send, credentials });
    expect(await client.listProcesses(params)).toEqual(page);
    for await (const { id } of client.iterateProcesses(params)) expect(id).toBe("1");
    expect(server.requests).toHaveLength(2);
    await dispatcher.close();
    // Through nothing else than the dispatcher, which is closed.
    const error = await failureOf(client.listProcesses(params));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(server.requests).toHaveLength(2);
  });
});

test("the platform's fetch is the one of the time of the call", async () => {
  const { client, server } = await clientOf(json({}, 500));
  const { requests, fetch } = observedFetch();
  globalThis.fetch = fetch as typeof globalThis.fetch;
  expect(await client.listProcesses(params)).toEqual({ processes: [], count: 0 });
  expect(requests).toHaveLength(1);
  expect(server.requests).toEqual([]);
});

/** What a call with a fetch that fails throws, and how often that fetch was called. */
async function failWith(fail: () => unknown, options: Partial<DasClientOptions> = {}) {
  let calls = 0;
  const { client } = await clientOf(json(page), {
    retry: { attempts: 3, baseDelayMs: 1 },
    fetch: async () => {
      calls++;
      return (await fail()) as Response;
    },
    ...options,
  });
  const error = await failureOf(client.listProcesses(params));
  expect(error).toBeInstanceOf(ConnectionError);
  return { error: error as ConnectionError, calls };
}

test.each<[string, unknown]>([
  ["null", null],
  ["undefined", undefined],
  ["a number", 5],
  ["an object", { token: "secret-token" }],
])("a fetch that throws %s is a ConnectionError without a reason", async (_name, thrown) => {
  const { error } = await failWith(() => Promise.reject(thrown));
  expect(error.message).toMatch(/: no whole answer came \(for no known reason\)$/u);
  expect(error.cause).toBeUndefined();
});

test("a fetch that throws a text is a ConnectionError with that reason", async () => {
  const { error } = await failWith(() => Promise.reject("no route"));
  expect(error.message).toMatch(/: no whole answer came \(no route\)$/u);
});

test("a fetch that throws before it returns a promise is a ConnectionError", async () => {
  const { error } = await failWith(() => {
    throw new TypeError("fetch failed", { cause: new Error("no route") });
  });
  expect(error.message).toMatch(/\(no route\)$/u);
});

test("causes that form a circle end", async () => {
  const one = new Error("one");
  const other = new Error("other", { cause: one });
  one.cause = other;
  const { error } = await failWith(() => Promise.reject(one));
  expect(error.message).toMatch(/\((?:one|other)\)$/u);
  expect(inspect(error, { depth: 20 })).toContain("other");
});

test("a cause keeps its class, message, code and stack", async () => {
  const reason = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
  const { error } = await failWith(() =>
    Promise.reject(new TypeError("fetch failed", { cause: reason })),
  );
  expect(error.cause).toBeInstanceOf(TypeError);
  const { cause } = error.cause as { cause: typeof reason };
  expect(cause).toMatchObject({ message: "connect ECONNREFUSED", code: "ECONNREFUSED" });
  expect(cause.stack).toContain("fetch-option.test.ts");
});

test.each<[string, unknown]>([
  ["undefined", undefined],
  ["null", null],
  ["a text", "processes"],
  ["the parsed body", page],
])("a fetch that returns %s is named as such, and not called again", async (_name, given) => {
  const { error, calls } = await failWith(() => given);
  expect(error.message).toMatch(/\(fetch returned no Response\)$/u);
  expect(calls).toBe(1);
});

test.each([
  ["DEPTH_ZERO_SELF_SIGNED_CERT", 1],
  ["CERT_HAS_EXPIRED", 1],
  ["ERR_TLS_CERT_ALTNAME_INVALID", 1],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", 1],
  ["ERR_SSL_WRONG_VERSION_NUMBER", 1],
  ["ERR_INVALID_URL", 1],
  ["ECONNRESET", 3],
  ["ECONNREFUSED", 3],
  ["EAI_AGAIN", 3],
  ["UND_ERR_SOCKET", 3],
])("a connection that fails with %s is tried so often: %i", async (code, attempts) => {
  const reason = Object.assign(new Error("secure TLS connection"), { code });
  const { calls } = await failWith(() =>
    Promise.reject(new TypeError("fetch failed", { cause: reason })),
  );
  expect(calls).toBe(attempts);
});

test("a server that speaks no TLS is not tried again", async () => {
  const { server } = await clientOf(json(page));
  const { error, calls } = await failWith(() => fetch(server.url.replace("http:", "https:")));
  expect(error.message).toMatch(/\(ERR_SSL_\w+\)$/u);
  expect(calls).toBe(1);
});
