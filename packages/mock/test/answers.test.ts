import { loadSpec } from "@das-processes/spec";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startMock, type Mock } from "../src/index.ts";
import { send, type Received } from "./send.ts";
import { validRequest } from "./valid-request.ts";

let mock: Mock;

beforeAll(async () => {
  mock = await startMock();
});

afterAll(() => mock.close());

function ask(headers: Readonly<Record<string, string>>): Promise<Received> {
  return send(mock.url, validRequest.target, { headers: { "X-Auth-Token": "any", ...headers } });
}

test("every example of the spec can be asked for by name, and comes back unchanged", async () => {
  const document = await loadSpec();
  const operation = Object.values(document.paths)[0]?.get;
  let count = 0;
  for (const [code, { content = {} }] of Object.entries(operation?.responses ?? {})) {
    for (const [type, { examples = {} }] of Object.entries(content)) {
      for (const [example, { value }] of Object.entries(examples)) {
        const { status, headers, body } = await ask({
          Prefer: `code=${code}, example=${example}`,
        });
        expect({ status, body }).toEqual({ status: Number(code), body: value });
        expect(headers["content-type"]).toBe(type);
        count += 1;
      }
    }
  }
  expect(count).toBeGreaterThan(20);
});

test("without a code the named example is one of the 200", async () => {
  const { status, body } = await ask({ Prefer: "example=empty" });
  expect({ status, body }).toEqual({ status: 200, body: { processes: [], count: 0 } });
});

test("Prefer: code= alone takes the first example of that status", async () => {
  const { status, body } = await ask({ Prefer: "code=500" });
  expect({ status, body }).toMatchObject({ status: 500, body: { error_code: "DAS.500000" } });
});

test("Prefer: dynamic=true makes an answer up from the schema", async () => {
  const { status, body } = await ask({ Prefer: "dynamic=true" });
  expect({ status, body }).toMatchObject({
    status: 200,
    body: { count: expect.any(Number) as number, processes: expect.any(Array) as unknown[] },
  });
  expect(body).not.toEqual((await ask({})).body);
});

describe("a Prefer for what is not there gets Prism's own answer", () => {
  test.each([
    ["code=418", 404, "Requested status code 418 is not defined in the document."],
    [
      "example=nope",
      404,
      "Response for contentType: application/json and exampleKey: nope does not exist.",
    ],
    ["code=abc", 422, expect.stringContaining('cannot decode "abc"') as string],
  ])("%s", async (prefer, expected, detail) => {
    const { status, headers, body } = await ask({ Prefer: prefer });
    expect(status).toBe(expected);
    expect(headers["content-type"]).toBe("application/problem+json");
    expect(body).toMatchObject({ status: expected, detail });
  });
});

test("a Prefer does not save a request that is wrong", async () => {
  const headers = { "X-Auth-Token": "any", Prefer: "code=400, example=DAS.200002" };
  const target = `${validRequest.target}&limit=0`;
  const { status, body } = await send(mock.url, target, { headers });
  expect({ status, body }).toMatchObject({ status: 400, body: { error_code: "DAS.200104" } });
});

test("a type that no answer has is not acceptable, for that request alone", async () => {
  expect((await ask({ Accept: "application/xml" })).status).toBe(406);
  expect((await ask({})).status).toBe(200);
  expect((await ask({ Accept: "text/html, */*;q=0.1" })).status).toBe(200);
});

test("what Prism chokes on is a failure in the shape of the contract", async () => {
  const { status, headers, body } = await ask({ Accept: "nonsense" });
  expect({ status, body }).toEqual({
    status: 500,
    body: {
      error_code: "DAS.500000",
      error_msg: "The mock failed: TypeError: invalid media type",
      request_id: headers["x-request-id"],
    },
  });
  expect((await ask({})).status).toBe(200);
});

test("each answer has an X-Request-Id of its own", async () => {
  const answers = await Promise.all([
    ask({}),
    ask({}),
    ask({ Prefer: "code=500" }),
    ask({ Prefer: "code=418" }),
    send(mock.url, "/"),
    send(mock.url, validRequest.path),
    send(mock.url, validRequest.target, { headers: {} }),
    send(mock.url, validRequest.target, { method: "POST" }),
  ]);
  const ids = answers.map(({ headers }) => headers["x-request-id"]);
  expect(new Set(ids).size).toBe(answers.length);
  for (const id of ids) {
    expect(id).toMatch(/^[0-9a-f]{32}$/u);
  }
});

test.each([
  ["of the right type", { "Content-Type": "application/json" }],
  ["of a type that is none", { "Content-Type": "nonsense" }],
  ["of no type", {}],
  ["of unknown length", { "Transfer-Encoding": "chunked" }],
])("a body %s is ignored", async (_, headers) => {
  const { status } = await send(mock.url, validRequest.target, {
    headers: { "X-Auth-Token": "any", ...headers },
    body: "{".repeat(100_000),
  });
  expect(status).toBe(200);
});
