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

function noSuchExample(example: string, code: number, others: string): string {
  return `Prefer asks for example "${example}", which code ${code} does not have; choose one of ${others}.`;
}

describe("a Prefer for an answer that is not documented is refused with the choices", () => {
  const codes = "200, 400, 401, 403, 404, 413, 429, 500, 502, 504";
  const wrongForm = `Prefer takes code (one of ${codes}), example (a name) and dynamic (true or false).`;
  const noSuchCode = (code: number) =>
    `Prefer asks for code ${code}, which is not documented; choose one of ${codes}.`;

  test.each([
    ["code=abc", wrongForm],
    ["code=2xx", wrongForm],
    ["code=", wrongForm],
    ["code", wrongForm],
    ["dynamic=maybe", wrongForm],
    ["example", wrongForm],
    ["code=418", noSuchCode(418)],
    ["code=999, dynamic=true", noSuchCode(999)],
    ["code=204, example=busy", noSuchCode(204)],
    ["example=nope", noSuchExample("nope", 200, "documented, busy, empty")],
    ["example=DAS.200100", noSuchExample("DAS.200100", 200, "documented, busy, empty")],
    ["code=404, example=busy", noSuchExample("busy", 404, "APIGW.0101")],
    ['code=404, example="a, b", dynamic=true', noSuchExample("a, b", 404, "APIGW.0101")],
    [
      "code=401,example=busy",
      noSuchExample("busy", 401, "APIGW.0301, APIGW.0303, APIGW.0305, APIGW.0307"),
    ],
  ])("%s", async (prefer, message) => {
    const { status, headers, body } = await ask({ Prefer: prefer });
    expect({ status, type: headers["content-type"], body }).toEqual({
      status: 400,
      type: "application/json",
      body: {
        error_code: "APIGW.0201",
        error_msg: message,
        request_id: headers["x-request-id"],
      },
    });
  });

  test("other preferences are ignored", async () => {
    for (const Prefer of [
      "",
      "respond-async, wait=10",
      "return=minimal",
      "codes=418",
      "dynamic=false",
    ]) {
      expect((await ask({ Prefer })).status).toBe(200);
    }
  });
});

test("a Prefer does not save a request that is wrong", async () => {
  const headers = { "X-Auth-Token": "any", Prefer: "code=400, example=DAS.200002" };
  const target = `${validRequest.target}&limit=0`;
  const { status, body } = await send(mock.url, target, { headers });
  expect({ status, body }).toMatchObject({ status: 400, body: { error_code: "DAS.200104" } });
});

test("any Accept gets JSON", async () => {
  const { body } = await ask({});
  for (const Accept of [
    "application/xml",
    "text/*",
    "application/json;q=0",
    "text/html, */*;q=0.1",
    "json",
    "nonsense",
    ",",
  ]) {
    const answer = await ask({ Accept });
    expect({ status: answer.status, body: answer.body }).toEqual({ status: 200, body });
    expect(answer.headers["content-type"]).toBe("application/json");
    expect((await ask({ Accept, Prefer: "code=500" })).status).toBe(500);
  }
});

test("the request_id in a body equals X-Request-Id, whatever Prefer asks for", async () => {
  const document = await loadSpec();
  const { responses } = Object.values(document.paths)[0]!.get!;
  const prefers = Object.entries(responses).flatMap(([code, { content = {} }]) => [
    `code=${code}`,
    // A generated body has a request_id only at times.
    ...Array.from({ length: 10 }, () => `code=${code}, dynamic=true`),
    ...Object.values(content).flatMap(({ examples = {} }) =>
      Object.keys(examples).map((example) => `code=${code}, example=${example}`),
    ),
  ]);
  const answers = await Promise.all(prefers.map((prefer) => ask({ Prefer: prefer })));
  const bodyIds = answers.map(({ body }) => (body as { request_id?: string }).request_id);
  const ids = answers.map(({ headers }) => headers["x-request-id"]);
  expect(bodyIds.filter((id) => id !== undefined).length).toBeGreaterThan(20);
  expect(ids.every((id) => typeof id === "string" && id !== "")).toBe(true);
  expect(ids).toEqual(bodyIds.map((id, index) => id ?? ids[index]));
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
    body: "{".repeat(60_000),
  });
  expect(status).toBe(200);
});
