import { once } from "node:events";
import type { RequestListener } from "node:http";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import {
  createDasClient,
  RateLimitError,
  type ApiError,
  type Credentials,
  type KeyCredentials,
} from "../src/index.ts";
import { clientOf, failureOf, json, page } from "./client-of.ts";
import { params, projectId } from "./parameters.ts";
import { startRecordingServer, type RecordingServer } from "./recording-server.ts";

const [session] = page.processes;
const token = "MIIE+secret/token==&<'\"\\%41z";
const key: KeyCredentials = {
  accessKey: "AKEXAMPLE",
  secretKey: "secret-key/+=",
  securityToken: "secret/temporary+=%25",
};

const escapeAll = (text: string, prefix: string) =>
  Array.from(text, (character) => prefix + character.charCodeAt(0).toString(16)).join("");

/** The ways that a server may write what it was sent. */
const encodings: Record<string, (secret: string) => string> = {
  "as it is": (secret) => secret,
  "as JavaScript's JSON": (secret) => JSON.stringify(secret).slice(1, -1),
  "as PHP's JSON": (secret) =>
    JSON.stringify(secret)
      .slice(1, -1)
      .replaceAll("/", String.raw`\/`),
  "as Go's and Java's JSON": (secret) =>
    JSON.stringify(secret)
      .slice(1, -1)
      .replaceAll(
        /[=&<>']/gu,
        (character) => String.raw`\u00` + character.charCodeAt(0).toString(16),
      ),
  "in JSON, each character escaped": (secret) =>
    escapeAll(secret, String.raw`\u00`)
      .toUpperCase()
      .replaceAll("\\U", "\\u"),
  "percent-encoded": encodeURIComponent,
  "percent-encoded, each character": (secret) => escapeAll(secret, "%"),
  "in base64": btoa,
  "in base64, behind another text": (secret) => btoa(`user:${secret}:end`),
  "in base64, behind a longer one": (secret) => btoa(`user1:${secret}`),
};

/** Each secret form that a text holds, whatever it is escaped in. */
function secretsIn(text: string, sentSignature: string): string[] {
  const { secretKey, securityToken = "" } = key;
  const views = [
    text,
    text.replaceAll(/\\(?:u00([\da-f]{2})|([^]))/giu, (_, hex, plain) =>
      hex ? String.fromCharCode(parseInt(hex, 16)) : plain,
    ),
    text.replaceAll(/%([\da-f]{2})/giu, (_, hex) => String.fromCharCode(parseInt(hex, 16))),
  ];
  const secrets = [token, secretKey, securityToken, sentSignature].filter(Boolean);
  const forms = secrets.flatMap((secret) => [
    secret,
    ...["", "1", "12"].map((before) => btoa(before + secret).slice(4, -4)),
  ]);
  return forms.filter((form) => views.some((view) => view.includes(form)));
}

/** Everything that a program can see of a call. */
function viewsOf(value: unknown): string {
  const lines: string[] = [];
  pino({ base: null }, { write: (line) => void lines.push(line) }).error({ err: value });
  const { message, stack } = (value ?? {}) as Error;
  const { body, headers } = (value ?? {}) as Partial<ApiError>;
  return [
    String(value),
    message,
    stack,
    body,
    ...Object.values(headers ?? {}),
    JSON.stringify(value),
    inspect(value, {
      depth: 10,
      showHidden: true,
      maxStringLength: Infinity,
      maxArrayLength: Infinity,
    }),
    ...lines,
  ].join("\n");
}

type Echo = (secret: string) => RequestListener;

/** The places of an answer that what was sent may come back in. */
const places: Record<string, Echo> = {
  "a message of JSON": (echo) => json(`{"error_code":"X.1","error_msg":"bad token ${echo}"}`, 400),
  "a code": (echo) => json(`{"error_code":"${echo}","error_msg":"no"}`, 400),
  "the vendor's encoded message": (echo) =>
    json(`{"error_code":"X.1","encoded_authorization_message":"${echo}"}`, 403),
  "the request id": (echo) => json(`{"request_id":"${echo}"}`, 500),
  "a text": (echo) => json(`bad token ${echo}`, 502),
  "a text that is called success": (echo) => json(`<html>bad token ${echo}`),
  "a header": (echo) => (request, response) => {
    response.setHeader("X-Echo", echo);
    json({}, 401)(request, response);
  },
  "where a redirect leads": (echo) => (_request, response) =>
    response.writeHead(302, { Location: `/login?token=${echo}` }).end(),
  "a cookie": (echo) => (_request, response) =>
    response.writeHead(403, { "Set-Cookie": `token=${echo}` }).end(),
  "a field of the wrong type": (echo) => json(`{"processes":[],"count":"${echo}"}`),
  "a field of a session": (echo) =>
    json(
      JSON.stringify({ processes: [{ ...session, time: 5 }], count: 1 }).replace(
        "event_scheduler",
        echo,
      ),
    ),
  "the name of a field": (echo) => json(`{"processes":[],"count":0,"${echo}":1}`),
  "the place where a body is cut": (echo) => json("x".repeat(2 ** 16 - 9) + echo, 500),
};

describe.each<[string, Credentials]>([
  ["a token", { token }],
  ["a temporary key", key],
])("%s", (_kind, credentials) => {
  let signature = "";
  let place: Echo;
  let encode: (secret: string) => string;
  let server: RecordingServer;
  beforeAll(async () => {
    server = await startRecordingServer((request, response) => {
      const {
        authorization,
        "x-auth-token": sent,
        "x-security-token": temporary,
      } = request.headers;
      signature = (authorization ?? "").slice(-64);
      const secrets = [sent, temporary, authorization, signature].filter(Boolean).map(String);
      place(secrets.map(encode).join(" "))(request, response);
    });
  });
  afterAll(() => server.close());

  describe.each(Object.entries(encodings))("that comes back %s", (_encoding, encodeSecret) => {
    test.each(Object.entries(places))("in %s is seen nowhere", async (_place, echo) => {
      place = echo;
      encode = encodeSecret;
      const seen: unknown[] = [];
      const observe = (event: unknown) => void seen.push(event);
      for (const validate of ["strict", "warn"] as const) {
        const client = createDasClient({
          endpoint: server.url,
          projectId,
          credentials,
          validate,
          retry: { attempts: 2, baseDelayMs: 0 },
          onDrift: observe,
          hooks: { onRetry: observe },
        });
        // An answer that is accepted is the caller's as it came.
        await client.listProcesses(params).catch(observe);
      }
      expect(seen.length).toBeGreaterThan(0);
      expect(secretsIn(seen.map(viewsOf).join("\n"), signature)).toEqual([]);
    });
  });

  test("that comes back in bytes that are no HTTP is seen nowhere", async () => {
    const broken = createServer((socket) =>
      socket.setEncoding("latin1").once("data", (request: string) => {
        signature = /Signature=(\w+)/u.exec(request)?.[1] ?? "";
        socket.end(`HTTP/1.1 200 OK\r\nX-Echo ${request}\r\n\r\n`);
      }),
    ).listen(0, "127.0.0.1");
    await once(broken, "listening");
    onTestFinished(() => void broken.close());
    const endpoint = `http://127.0.0.1:${(broken.address() as AddressInfo).port}`;
    const { client } = await clientOf(json(page), {
      endpoint,
      credentials,
      retry: { attempts: 1 },
    });
    const error = await failureOf(client.listProcesses(params));
    expect((error as Error).name).toBe("ConnectionError");
    expect(secretsIn(viewsOf(error), signature)).toEqual([]);
  });

  test.each<[string, (echo: string) => unknown]>([
    ["a message", (echo) => new TypeError(`cannot send ${echo}`)],
    ["a text", (echo) => `cannot send ${echo}`],
    ["the message of a cause", (echo) => new TypeError("no", { cause: new Error(echo) })],
    ["a code", (echo) => Object.assign(new Error("no"), { code: echo })],
    ["a name", (echo) => Object.assign(new Error("no"), { name: echo })],
    ["a property", (echo) => Object.assign(new Error("no"), { request: { headers: echo } })],
    ["a stack", (echo) => Object.assign(new Error("no"), { stack: `Error: ${echo}\n    at x` })],
  ])("that a fetch throws in %s is seen nowhere", async (_place, fail) => {
    const seen: unknown[] = [];
    const { client } = await clientOf(json(page), {
      credentials,
      retry: { attempts: 2, baseDelayMs: 0 },
      hooks: { onRetry: (event) => void seen.push(event) },
      async fetch(_url, { headers }) {
        signature = (headers["authorization"] ?? "").slice(-64);
        throw fail(JSON.stringify(headers));
      },
    });
    seen.push(await failureOf(client.listProcesses(params)));
    expect(secretsIn(seen.map(viewsOf).join("\n"), signature)).toEqual([]);
  });
});

test("a body that is cut within a secret shows no part of it", async () => {
  const body = `${token} `.repeat(20_000);
  const { client } = await clientOf(json(body, 500), { credentials: { token } });
  const error = (await failureOf(client.listProcesses(params))) as ApiError;
  expect(error.body).not.toContain(token.slice(0, 8));
});

describe("a message", () => {
  const longText = `${"\n\u001B[31m\u0000\u202E".repeat(20)}${"x".repeat(60_000)}`;

  test("is one short line, whatever the server says", async () => {
    const { client } = await clientOf(
      json({ error_code: longText, error_msg: longText, request_id: longText }, 500),
    );
    const error = (await failureOf(client.listProcesses(params))) as ApiError;
    expect(error.message.length).toBeLessThan(1200);
    expect(error.message).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(error.message).toContain(String.raw`\u000a\u001b[31m\u0000\u202e`);
    expect(error.body).toHaveLength(2 ** 16);
  });

  test("of a fetch is one short line, too", async () => {
    const { client } = await clientOf(json(page), {
      retry: { attempts: 1 },
      fetch: () => Promise.reject(new TypeError("no", { cause: new Error(longText) })),
    });
    const error = (await failureOf(client.listProcesses(params))) as Error;
    expect(error.message.length).toBeLessThan(700);
    expect(error.message).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  test("shows the beginning of a URL that is very long", async () => {
    const { client } = await clientOf(json({}, 500));
    const error = (await failureOf(
      client.listProcesses({ ...params, user: "u".repeat(10_000) }),
    )) as ApiError;
    expect(error.message.length).toBeLessThan(400);
    expect(error.url).toHaveLength(301);
  });

  test("shows the beginning of a parameter's name that is very long", async () => {
    const { client } = await clientOf(json(page));
    const wrong = { ...params, [`${"\n".repeat(9)}${"u".repeat(10_000)}`]: 1 };
    const error = (await failureOf(client.listProcesses(wrong))) as Error;
    expect(error.message.length).toBeLessThan(400);
    expect(error.message).not.toMatch(/\p{Cc}/u);
  });

  test.each([
    ["the-test", "request-test-1", "DAS.200002"],
    ["DAS.2000", "request-test-1", "DAS.200002"],
    ["DAS.200002", "request-DAS-1", "DAS.200002"],
  ])("of an error keeps its class when the token is %s", async (given, id, code) => {
    const { client } = await clientOf(
      (request, response) => {
        response.setHeader("X-Request-Id", id);
        response.writeHead(400).end(JSON.stringify({ error_code: code, error_msg: "Invalid" }));
        void request;
      },
      { credentials: { token: given } },
    );
    const error = await failureOf(client.listProcesses(params));
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({ request_id: id, error_msg: "Invalid" });
  });
});

/** What pino writes of the error of a call. */
async function logged(listener: RequestListener): Promise<{ line: string; error: ApiError }> {
  const lines: string[] = [];
  const { client } = await clientOf(listener, { retry: { attempts: 1 } });
  const error = (await failureOf(client.listProcesses(params))) as ApiError;
  pino({ base: null }, { write: (line) => void lines.push(line) }).error({ err: error });
  return { line: lines.join(""), error };
}

describe("a log", () => {
  const html = `<html>${"x".repeat(60_000)}`;

  test("of an error is short, and has what a person needs", async () => {
    const { line, error } = await logged((_request, response) =>
      response.writeHead(502, { "X-Request-Id": "request-1" }).end(html),
    );
    expect(line.length).toBeLessThan(5000);
    expect(JSON.parse(line)).toMatchObject({
      err: { type: "ServerError", status: 502, request_id: "request-1", method: "GET" },
    });
    expect(error.body).toBe(html.slice(0, 2 ** 16));
    expect(error.headers["x-request-id"]).toBe("request-1");
  });

  test("has no cookie", async () => {
    const { line, error } = await logged((_request, response) =>
      response.writeHead(403, { "Set-Cookie": "session=cookie-value" }).end(),
    );
    expect(line).not.toContain("cookie-value");
    expect(error.headers["set-cookie"]).toBe("***");
    expect(inspect(error, { showHidden: true, depth: 9 })).not.toContain("cookie-value");
  });

  test("has no statements of sessions", async () => {
    const sql = "SELECT card_number FROM payments";
    const { line, error } = await logged(
      json({ processes: [{ ...session, sql, time: 5 }], count: 1 }),
    );
    expect(line).not.toContain("card_number");
    expect(JSON.stringify(error)).not.toContain("card_number");
    expect(error.body).toContain(sql);
  });

  test("of JSON.stringify has the message", async () => {
    const { error } = await logged(json({ error_code: "X.1", error_msg: "no" }, 400));
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: "ApiError",
      message: error.message,
      method: "GET",
      url: error.url,
      status: 400,
      error_code: "X.1",
      error_msg: "no",
      request_id: "request-1",
    });
  });
});
