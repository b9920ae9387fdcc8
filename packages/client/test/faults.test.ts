import { once } from "node:events";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { inspect } from "node:util";
import { gzipSync } from "node:zlib";
import { describe, expect, onTestFinished, test } from "vitest";
import {
  ApiError,
  AuthenticationError,
  ConnectionError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ResponseValidationError,
  ServerError,
  TimeoutError,
  type Credentials,
} from "../src/index.ts";
import { clientOf, failureOf, json, page } from "./client-of.ts";
import { params } from "./parameters.ts";
import { startRecordingServer } from "./recording-server.ts";

type Answer = ServerResponse & { req: IncomingMessage };
type Fault = (request: IncomingMessage, response: Answer) => unknown;

const html: Fault = (_request, response) =>
  response.setHeader("Content-Type", "text/html").end("<html>login</html>");
const status =
  (code: number, body: unknown = { error_code: "X.1", error_msg: "no" }): Fault =>
  (request, response) =>
    json(body, code)(request, response);

/** Writes for as long as somebody reads. */
const endless =
  (code: number): Fault =>
  (_request, response) => {
    response.writeHead(code, { "Content-Type": "application/json" });
    const chunk = Buffer.alloc(2 ** 20, 0x20);
    const write = () => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on("drain", write);
    write();
  };

/** Each fault, what becomes of it, and how often it is tried when three times are allowed. */
const matrix: [
  fault: string,
  listener: Fault,
  error: new (...values: never[]) => Error,
  attempts: number,
][] = [
  ["an HTML page with 200", html, ResponseValidationError, 1],
  ["nothing with 200", status(200, ""), ResponseValidationError, 1],
  ["cut JSON with 200", status(200, '{"processes":['), ResponseValidationError, 1],
  ["null with 200", status(200, null), ResponseValidationError, 1],
  ["the wrong shape with 200", status(200, { processes: "nope" }), ResponseValidationError, 1],
  [
    "JSON that is called HTML",
    (_request, response) =>
      response.setHeader("Content-Type", "text/html").end(JSON.stringify(page)),
    ResponseValidationError,
    1,
  ],
  ["a body without an end", endless(200), ResponseValidationError, 1],
  ["204", (_request, response) => response.writeHead(204).end(), ResponseValidationError, 1],
  ["400", status(400), ApiError, 1],
  ["400 with HTML", status(400, "<html>"), ApiError, 1],
  ["400 with nothing", status(400, ""), ApiError, 1],
  ["400 with null", status(400, null), ApiError, 1],
  ["401", status(401), AuthenticationError, 1],
  [
    "DAS.200051",
    status(400, { error_code: "DAS.200051", error_msg: "no" }),
    AuthenticationError,
    1,
  ],
  ["403", status(403), PermissionError, 1],
  ["404", status(404), NotFoundError, 1],
  ["418, which nobody documented", status(418), ApiError, 1],
  ["429", status(429), RateLimitError, 3],
  ["DAS.200002", status(400, { error_code: "DAS.200002", error_msg: "no" }), RateLimitError, 3],
  ["500", status(500), ServerError, 1],
  ["500 with a body without an end", endless(500), ServerError, 1],
  ["502", status(502, "<html>bad gateway</html>"), ServerError, 3],
  ["503", status(503), ServerError, 3],
  ["504", status(504), ServerError, 3],
  [
    "a connection that breaks before the answer",
    ({ socket }) => socket.destroy(),
    ConnectionError,
    3,
  ],
  [
    "a connection that breaks within the body",
    ({ socket }, response) => {
      response.writeHead(200, { "Content-Length": "1000" }).write("{");
      setImmediate(() => socket.destroy());
    },
    ConnectionError,
    3,
  ],
  [
    "a gzipped body that is cut",
    (_request, response) => {
      response.writeHead(200, { "Content-Type": "application/json", "Content-Encoding": "gzip" });
      response.end(gzipSync(JSON.stringify(page)).subarray(0, -20));
    },
    ConnectionError,
    3,
  ],
  [
    "a gzipped page of HTML",
    (_request, response) => {
      response.writeHead(200, { "Content-Type": "text/html", "Content-Encoding": "gzip" });
      response.end(gzipSync("<html>login</html>"));
    },
    ResponseValidationError,
    1,
  ],
  ["an answer that never comes", () => {}, TimeoutError, 3],
  [
    "a body that never ends",
    (_request, response) => response.writeHead(200).write("{"),
    TimeoutError,
    3,
  ],
];

/** Sends back all that could be a secret, in the body and in a header, before a fault does its part. */
function echoing(fault: Fault): RequestListener {
  return (request, response) => {
    const {
      authorization,
      "x-auth-token": token,
      "x-security-token": securityToken,
    } = request.headers;
    const secrets = [authorization, token, securityToken].filter(Boolean).join(" ");
    response.setHeader("X-Echo", secrets);
    fault(request, response);
  };
}

const kinds: [string, Credentials][] = [
  ["a token", { token: "secret-token" }],
  [
    "a temporary key",
    { accessKey: "AKEXAMPLE", secretKey: "secret-key", securityToken: "secret-temporary" },
  ],
];

describe.each(kinds)("with %s", (_kind, credentials) => {
  test.each(matrix)(
    "%s becomes its error after its attempts",
    async (_fault, listener, error, attempts) => {
      const hooked: unknown[] = [];
      const { client, server } = await clientOf(echoing(listener), {
        credentials,
        timeoutMs: error === TimeoutError ? 300 : 20_000,
        retry: { attempts: 3, baseDelayMs: 1 },
        hooks: {
          onAttempt: (event) => hooked.push(event),
          onRetry: (event) => hooked.push(event),
        },
      });
      const thrown = await failureOf(client.listProcesses(params));
      expect(thrown).toBeInstanceOf(error);
      expect((thrown as Error).constructor).toBe(error);
      expect(thrown).toMatchObject({ method: "GET", url: expect.stringContaining(server.url) });
      expect(server.requests).toHaveLength(attempts);
      expect(hooked).toHaveLength(attempts * 2 - 1);
      const seen = [thrown, hooked].flatMap((value) => [
        String(value),
        JSON.stringify(value),
        inspect(value, { depth: 9, showHidden: true, maxStringLength: Infinity }),
      ]);
      expect(seen.join("\n")).not.toMatch(/secret|Signature=/u);
    },
  );
});

test("what a server sends back of the credentials is taken out of what an error tells", async () => {
  const { client } = await clientOf((request, response) => {
    const token = String(request.headers["x-auth-token"]);
    response.writeHead(401, { "Content-Type": "application/json", "X-Echo": `<${token}>` });
    response.end(JSON.stringify({ error_code: "APIGW.0301", error_msg: `bad token ${token}` }));
  });
  expect(await failureOf(client.listProcesses(params))).toMatchObject({
    error_msg: "bad token ***",
    headers: { "x-echo": "<***>" },
    body: '{"error_code":"APIGW.0301","error_msg":"bad token ***"}',
  });
});

test("a 200 that sends the credentials back where they do not belong shows none of them either", async () => {
  const { client } = await clientOf((request, response) =>
    response.end(`<html>${String(request.headers["x-auth-token"])}`),
  );
  const error = await failureOf(client.listProcesses(params));
  expect((error as Error).message).toContain('must be JSON, not "<html>***"');
});

test("an error keeps status, headers, request id, method, URL and the beginning of the body", async () => {
  const { client, server } = await clientOf((_request, response) => {
    response.writeHead(503, { "X-Request-Id": "request-1", "Retry-After": "999" });
    response.end("x".repeat(100_000));
  });
  const error = (await failureOf(client.listProcesses(params))) as ServerError;
  expect(error).toMatchObject({ method: "GET", status: 503, request_id: "request-1" });
  expect(error.url).toBe(new URL(server.requests[0]!.url!, server.url).href);
  expect(error.headers["retry-after"]).toBe("999");
  expect(error.body).toBe("x".repeat(2 ** 16));
});

test.each([
  [{ error_code: "DAS.200104", error_msg: "limit", request_id: "r" }, "DAS.200104", "limit", "r"],
  [{ error: { code: "APIGW.0301", message: "token" } }, "APIGW.0301", "token", undefined],
  [{ errCode: "DAS.1", errMsg: "other" }, "DAS.1", "other", undefined],
  [{ code: "APIGW.0101", message: "no API" }, "APIGW.0101", "no API", undefined],
  [{ code: 404, message: "no API" }, undefined, "no API", undefined],
  [["DAS.200002"], undefined, undefined, undefined],
  ["DAS.200002", undefined, undefined, undefined],
  [{ error_code: 5, error_msg: {} }, undefined, undefined, undefined],
  [{ error: "text" }, undefined, undefined, undefined],
])(
  "of the error %j, code, message and request id are read",
  async (body, error_code, error_msg, request_id) => {
    const { client } = await clientOf((_request, response) =>
      response.writeHead(400, { "Content-Type": "application/json" }).end(JSON.stringify(body)),
    );
    expect(await failureOf(client.listProcesses(params))).toMatchObject({
      error_code,
      error_msg,
      request_id,
    });
  },
);

test("the vendor's encoded reason for a missing permission is kept, and kept out of logs", async () => {
  const { client } = await clientOf(status(403, { encoded_authorization_message: "encoded" }));
  const error = await failureOf(client.listProcesses(params));
  expect(error).toMatchObject({ encoded_authorization_message: "encoded" });
  expect(JSON.stringify(error)).not.toContain("encoded");
});

test.each<[unknown, number, new (...values: never[]) => Error]>([
  ["constructor", 400, ApiError],
  ["toString", 400, ApiError],
  ["valueOf", 400, ApiError],
  ["__proto__", 400, ApiError],
  ["hasOwnProperty", 500, ServerError],
  [{ toString: "x" }, 400, ApiError],
  [["DAS.200002"], 400, ApiError],
  ["429", 400, ApiError],
  ["401", 500, ServerError],
  [429, 400, ApiError],
  [404, 500, ServerError],
  [null, 404, NotFoundError],
])(
  "the code %j in a %i decides nothing: codes are texts, and known ones",
  async (error_code, code, error) => {
    const { client, server } = await clientOf((_request, response) =>
      response.writeHead(code).end(JSON.stringify({ error_code })),
    );
    const thrown = await failureOf(client.listProcesses(params));
    expect((thrown as Error).constructor).toBe(error);
    expect(thrown).toMatchObject({
      error_code: typeof error_code === "string" ? error_code : undefined,
    });
    expect(server.requests).toHaveLength(1);
  },
);

test("media types have no case", async () => {
  const { client } = await clientOf((_request, response) =>
    response.setHeader("Content-Type", "APPLICATION/JSON").end(JSON.stringify(page)),
  );
  expect(await client.listProcesses(params)).toEqual(page);
});

test.each([301, 302, 303, 307, 308])(
  "a redirect with %i is not followed: the credentials go nowhere",
  async (code) => {
    const other = await startRecordingServer(json(page));
    onTestFinished(() => other.close());
    const { client, server } = await clientOf((_request, response) =>
      response.writeHead(code, { Location: other.url }).end(),
    );
    const error = await failureOf(client.listProcesses(params));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: code, headers: { location: other.url } });
    expect(server.requests).toHaveLength(1);
    expect(other.requests).toEqual([]);
  },
);

test.each([200, 500])(
  "what is left of a body of %i that is too long is not fetched",
  async (code) => {
    let closed: Promise<unknown> | undefined;
    const { client } = await clientOf(
      (request, response) => {
        closed = once(response, "close");
        endless(code)(request, response);
      },
      { retry: { attempts: 1 } },
    );
    await failureOf(client.listProcesses(params));
    await expect(closed).resolves.toEqual([]);
  },
);

test("by default nothing is logged", async () => {
  const written: unknown[] = [];
  const { log, warn, error, info, debug } = console;
  const note = (...values: unknown[]) => void written.push(values);
  Object.assign(console, { log: note, warn: note, error: note, info: note, debug: note });
  try {
    const { client } = await clientOf(status(503));
    await failureOf(client.listProcesses(params));
    await failureOf(client.listProcesses({ ...params, limit: 0 }));
  } finally {
    Object.assign(console, { log, warn, error, info, debug });
  }
  expect(written).toEqual([]);
});
