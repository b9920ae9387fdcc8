import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startMock, type Mock } from "../src/index.ts";
import { send } from "./send.ts";
import { validRequest } from "./valid-request.ts";

let mock: Mock;

beforeAll(async () => {
  mock = await startMock();
});

afterAll(() => mock.close());

const { path, query, target } = validRequest;

describe("a path that is not the template's letter for letter is not found", () => {
  test.each([
    ["the root", "/"],
    ["a part of the path", "/v3"],
    ["a slash at the end", `${path}/`],
    ["a doubled slash", path.replace("/instances", "//instances")],
    ["a doubled slash at the start", `/${path}`],
    ["an empty value", path.replace(/054e\w+/u, "")],
    ["a word in capitals", path.replace("processes", "Processes")],
    ["something before it", `/api${path}`],
    ["something after it", `${path}/1`],
    ["an encoded slash", path.replace("/processes", "%2Fprocesses")],
    ["a broken encoding elsewhere", "/%zz"],
  ])("%s", async (_, wrongPath) => {
    const { status, headers, body } = await send(mock.url, `${wrongPath}?${query}`, {
      headers: {},
    });
    expect({ status, type: headers["content-type"], body }).toEqual({
      status: 404,
      type: "application/json",
      body: {
        error_code: "APIGW.0101",
        error_msg: "There is no API at this path.",
        request_id: headers["x-request-id"],
      },
    });
  });
});

describe("another method is refused, with the ones that there are", () => {
  test.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"])(
    "%s",
    async (method) => {
      const { status, headers, body } = await send(mock.url, target, { method, headers: {} });
      expect({ status, allow: headers.allow, body }).toEqual({
        status: 405,
        allow: "GET",
        body: {
          error_code: "APIGW.0101",
          error_msg: "This path is for GET alone.",
          request_id: headers["x-request-id"],
        },
      });
    },
  );

  test("HEAD, without a body", async () => {
    const { status, headers, text } = await send(mock.url, target, { method: "HEAD" });
    expect({ status, allow: headers.allow, text }).toEqual({ status: 405, allow: "GET", text: "" });
  });

  test("but at an unknown path nothing is found", async () => {
    expect((await send(mock.url, "/v4", { method: "POST" })).status).toBe(404);
  });
});

describe("a page of another origin may call the mock", () => {
  const origin = { Origin: "https://example.com" };

  test("the browser's question before the call is answered with yes", async () => {
    const { status, headers } = await send(mock.url, target, {
      method: "OPTIONS",
      headers: {
        ...origin,
        "Access-Control-Request-Method": "GET",
        "Access-Control-Request-Headers": "authorization,prefer,x-auth-token",
      },
    });
    expect(status).toBe(204);
    expect(headers).toMatchObject({
      "access-control-allow-origin": "*",
      "access-control-allow-methods": "GET",
      "access-control-allow-headers": "authorization,prefer,x-auth-token",
    });
  });

  test("a call without headers of its own is asked for and allowed too", async () => {
    const { status, headers } = await send(mock.url, "/elsewhere", {
      method: "OPTIONS",
      headers: { ...origin, "Access-Control-Request-Method": "PUT" },
    });
    expect(status).toBe(204);
    expect(headers["access-control-allow-methods"]).toBe("PUT");
    expect(headers).not.toHaveProperty("access-control-allow-headers");
  });

  test.each([
    ["an answer", target, 200],
    ["a refusal", path, 400],
    ["an unknown path", "/", 404],
  ])("it reads %s with its X-Request-Id", async (_, address, expected) => {
    const { status, headers } = await send(mock.url, address, {
      headers: { ...origin, "X-Auth-Token": "any" },
    });
    expect(status).toBe(expected);
    expect(headers).toMatchObject({
      "access-control-allow-origin": "*",
      "access-control-expose-headers": "*",
      "x-request-id": expect.any(String) as string,
    });
  });

  test.each([
    ["an origin alone", origin],
    ["a method alone", { "Access-Control-Request-Method": "GET" }],
  ])("an OPTIONS with %s is no such question", async (_, headers) => {
    expect((await send(mock.url, target, { method: "OPTIONS", headers })).status).toBe(405);
  });
});
