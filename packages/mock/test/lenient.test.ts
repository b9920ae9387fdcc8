import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startMock, type Mock } from "../src/index.ts";
import { send } from "./send.ts";
import { validRequest } from "./valid-request.ts";

let lenient: Mock;
let strict: Mock;

beforeAll(async () => {
  lenient = await startMock({ strict: false });
  strict = await startMock();
});

afterAll(async () => {
  await lenient.close();
  await strict.close();
});

const { databaseUser, path, query } = validRequest;

describe("the lenient mock is plain Prism, which lets pass what the strict mock refuses", () => {
  test.each([
    `${query}&limit=`,
    `${query}&limit=1e1`,
    `${query}&limit=0x10`,
    `${query}&limit=%2B5`,
    `${query}&limit=%205`,
    `${query}&foo=1`,
    `${query}&Limit=5`,
    `${query}&database=`,
    databaseUser,
  ])("%s", async (wholeQuery) => {
    expect((await send(lenient.url, `${path}?${wholeQuery}`)).status).toBe(200);
    expect((await send(strict.url, `${path}?${wholeQuery}`)).status).toBe(400);
  });
});

describe("the lenient mock answers as Prism does", () => {
  test("with the first example of a 400, whatever is wrong", async () => {
    const { status, body } = await send(lenient.url, `${path}?${query}&limit=0`);
    expect({ status, body }).toMatchObject({ status: 400, body: { error_code: "DAS.200100" } });
  });

  test("with a 401 where there is no credential", async () => {
    const { status } = await send(lenient.url, validRequest.target, { headers: {} });
    expect(status).toBe(401);
  });

  test("with a problem where there is no path", async () => {
    const { status, headers } = await send(lenient.url, "/");
    expect(status).toBe(404);
    expect(headers["content-type"]).toBe("application/problem+json");
  });

  test("with the example that Prefer names", async () => {
    const headers = { "X-Auth-Token": "any", Prefer: "example=empty" };
    const { body } = await send(lenient.url, validRequest.target, { headers });
    expect(body).toEqual({ processes: [], count: 0 });
  });
});
