import type { RequestListener } from "node:http";
import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { ApiError, ConnectionError, DasError, ResponseValidationError } from "../src/index.ts";
import { clientOf, failureOf, json, page } from "./client-of.ts";
import { params } from "./parameters.ts";

const [session] = page.processes;

describe("the answer", () => {
  test("comes as it was sent, with the fields that the spec does not know", async () => {
    const body = { processes: [{ ...session, cpu_time: "3" }], count: 1, more: true };
    const { client } = await clientOf(json(body));
    expect(await client.listProcesses(params)).toEqual(body);
  });

  test.each<[string, unknown, string]>([
    [
      "a number for a text",
      { processes: [{ ...session, time: 5 }], count: 1 },
      "/processes/0/time must be of type string, not 5",
    ],
    [
      "a missing field",
      { processes: [{ ...session, sql: undefined }], count: 1 },
      "/processes/0/sql is required",
    ],
    ["a count in a text", { ...page, count: "1" }, '/count must be of type integer, not "1"'],
    ["a count of -1", { ...page, count: -1 }, "/count must be >= 0, not -1"],
    [
      "a count of 2^31",
      { ...page, count: 2 ** 31 },
      "/count must be <= 2147483647, not 2147483648",
    ],
    [
      "sessions that are no list",
      { processes: "nope", count: 1 },
      '/processes must be of type array, not "nope"',
    ],
    ["null", null, "the body must be of type object, not null"],
    ["an HTML page", "<html>login</html>", 'the body must be JSON, not "<html>login</html>"'],
    ["nothing at all", "", 'the body must be JSON, not ""'],
    ["cut JSON", '{"processes":[', 'the body must be JSON, not "{\\"processes\\":["'],
  ])("is refused when it holds %s, with the place named", async (_name, body, fault) => {
    const { client, server } = await clientOf(json(body));
    const error = await failureOf(client.listProcesses(params));
    expect(error).toBeInstanceOf(ResponseValidationError);
    expect(error).toMatchObject({ method: "GET", status: 200, request_id: "request-1" });
    expect((error as ResponseValidationError).url).toBe(
      new URL(server.requests[0]!.url!, server.url).href,
    );
    expect((error as Error).message).toContain(`: 200, but ${fault}`);
  });

  test("that reports an error becomes an ApiError with its code, message, status and request id", async () => {
    const { client } = await clientOf(
      json({ error_code: "DAS.200104", error_msg: "limit is wrong" }, 400),
    );
    const error = await failureOf(client.listProcesses(params));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      name: "ApiError",
      method: "GET",
      status: 400,
      error_code: "DAS.200104",
      error_msg: "limit is wrong",
      request_id: "request-1",
    });
    expect((error as Error).message).toMatch(
      /^GET http.*: 400 DAS\.200104 limit is wrong \(request request-1\)$/u,
    );
  });

  test("that reports an error tells its request id in the body too", async () => {
    const body = { error_code: "APIGW.0308", error_msg: "slow down", request_id: "in-the-body" };
    const { client } = await clientOf((_request, response) =>
      response.writeHead(429).end(JSON.stringify(body)),
    );
    expect(await failureOf(client.listProcesses(params))).toMatchObject({
      status: 429,
      request_id: "in-the-body",
    });
  });

  test.each([
    ["an HTML page", "<html>502</html>"],
    ["nothing", ""],
    ["null", "null"],
    ["other fields", '{"error_code":5}'],
  ])("with an error status and %s becomes an ApiError without a code", async (_name, body) => {
    const { client } = await clientOf(json(body, 502));
    const error = await failureOf(client.listProcesses(params));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      status: 502,
      error_code: undefined,
      error_msg: undefined,
      request_id: "request-1",
    });
  });
});

describe("the connection", () => {
  test("that cannot be made becomes a ConnectionError with the reason", async () => {
    const { client, server } = await clientOf(json(page));
    await server.close();
    const error = await failureOf(client.listProcesses(params));
    expect(error).toBeInstanceOf(ConnectionError);
    expect((error as Error).message).toMatch(
      /^GET http:.*: no whole answer came \(ECONNREFUSED\)$/u,
    );
    expect((error as ConnectionError).cause).toBeInstanceOf(TypeError);
  });

  test.each([
    ["before the answer", (() => {}) satisfies RequestListener],
    [
      "within the body",
      ((_request, response) =>
        response.writeHead(200, { "Content-Length": "1000" }).write("{")) satisfies RequestListener,
    ],
  ])("that breaks %s becomes a ConnectionError", async (_name, begin) => {
    const { client } = await clientOf((request, response) => {
      begin(request, response);
      setImmediate(() => request.socket.destroy());
    });
    expect(await failureOf(client.listProcesses(params))).toBeInstanceOf(ConnectionError);
  });

  test.each([
    ["before the answer", (() => {}) satisfies RequestListener],
    [
      "within the body",
      ((_request, response) => response.writeHead(200).write("{")) satisfies RequestListener,
    ],
  ])("ends %s when the signal says so, with the signal's reason", async (_name, begin) => {
    const abort = new AbortController();
    const reason = new Error("enough");
    const { client } = await clientOf((request, response) => {
      begin(request, response);
      setTimeout(() => abort.abort(reason), 20);
    });
    expect(await failureOf(client.listProcesses(params, { signal: abort.signal }))).toBe(reason);
  });
});

test("every error of the client is a DasError and says its own name", async () => {
  const { client } = await clientOf(json("null", 500));
  const errors = [
    await failureOf(client.listProcesses(params)),
    await failureOf(client.listProcesses({ ...params, limit: 0 })),
  ];
  for (const error of errors) {
    expect(error).toBeInstanceOf(DasError);
    expect((error as Error).name).toBe((error as Error).constructor.name);
  }
});

test("no error shows the token", async () => {
  const { client, server } = await clientOf(
    json({ error_code: "APIGW.0301", error_msg: "wrong token" }, 401),
  );
  const errors = [await failureOf(client.listProcesses(params))];
  await server.close();
  errors.push(await failureOf(client.listProcesses(params)));
  for (const error of errors) {
    expect(
      String(error) + JSON.stringify(error) + inspect(error, { depth: 9, showHidden: true }),
    ).not.toContain("secret");
  }
});
