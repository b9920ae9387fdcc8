import { listOperations, loadSpec } from "@das-processes/spec";
import { beforeAll, describe, expect, test } from "vitest";
import { createAnswerJudge, type AnswerJudge, type JudgedAnswer } from "../src/index.ts";
import { createJudgeOf, headers, jsonOf } from "./create-judge-of.ts";

let judge: AnswerJudge;

beforeAll(async () => {
  judge = await createAnswerJudge();
});

const session = {
  id: "1",
  user: "root",
  host: "",
  database: "--",
  command: "Query",
  time: "0",
  state: "",
  sql: "SELECT '😀'",
  trx_executed_time: "0",
};

const page = { processes: [session], count: 1 };

const refusal = { error_code: "DAS.200100", error_msg: "No." };

function judgePage(answer: Partial<JudgedAnswer>): Promise<string[]> {
  return judge("listProcesses", { status: 200, headers, body: page, ...answer });
}

test("every example of the spec is right", async () => {
  let count = 0;
  for (const { operationId, responses } of listOperations(await loadSpec())) {
    for (const [status, { content = {} }] of Object.entries(responses)) {
      for (const [type, { examples = {} }] of Object.entries(content)) {
        for (const { value } of Object.values(examples)) {
          const answer = {
            status: Number(status),
            headers: { "content-type": type },
            body: value,
          };
          expect(await judge(operationId, answer)).toEqual([]);
          count += 1;
        }
      }
    }
  }
  expect(count).toBeGreaterThan(20);
});

describe("what the contract allows is right", () => {
  test.each<[what: string, answer: Partial<JudgedAnswer>]>([
    [
      "a field of a session that it does not name",
      { body: { ...page, processes: [{ ...session, node: 5 }] } },
    ],
    ["a field of the page that it does not name", { body: { ...page, next: null } }],
    ["a header that it does not name", { headers: { ...headers, Date: "today" } }],
    ["an answer without an optional header", { headers: { "content-type": "application/json" } }],
    ["a whole number with a fraction of 0", { body: JSON.parse('{"processes":[],"count":1.0}') }],
    ["a zero with a minus", { body: JSON.parse('{"processes":[],"count":-0}') }],
    ["the greatest number", { body: { processes: [], count: 2_147_483_647 } }],
    ["a refusal without an optional field", { status: 400, body: refusal }],
  ])("%s", async (_, answer) => {
    expect(await judgePage(answer)).toEqual([]);
  });
});

describe("a body that breaks its schema is wrong", () => {
  const least = "Response body property count must be >= 0";
  const greatest = "Response body property count must be <= 2147483647";
  const noInt64 = 'Response body property count must match format "int64"';
  test.each<[count: string, ...problems: string[]]>([
    ['"1"', "Response body property count must be integer"],
    ["null", "Response body property count must be integer"],
    ["true", "Response body property count must be integer"],
    ["1.5", "Response body property count must be integer", noInt64],
    ["-1", least],
    ["2147483648", greatest],
    ["1e400", greatest, noInt64],
  ])("a count of %s", async (count, ...problems) => {
    const body: unknown = JSON.parse(`{"processes":[],"count":${count}}`);
    expect(await judgePage({ body })).toEqual(problems);
  });

  test.each(Object.keys(session))("%s of a session: missing, or no text", async (field) => {
    for (const value of [5, null, true, ["1"], {}]) {
      const body = { ...page, processes: [session, { ...session, [field]: value }] };
      expect(await judgePage({ body })).toEqual([
        `Response body property processes.1.${field} must be string`,
      ]);
    }
    const body = { ...page, processes: [{ ...session, [field]: undefined }] };
    expect(await judgePage({ body: JSON.parse(JSON.stringify(body)) })).toEqual([
      `Response body property processes.0 must have required property '${field}'`,
    ]);
  });

  test.each<[body: unknown, problem: string]>([
    [undefined, "Response body must be object"],
    [null, "Response body must be object"],
    [[], "Response body must be object"],
    ["{}", "Response body must be object"],
    [{ count: 0 }, "Response body must have required property 'processes'"],
    [{ count: 0, processes: null }, "Response body property processes must be array"],
    [{ count: 0, processes: {} }, "Response body property processes must be array"],
    [{ count: 0, processes: [null] }, "Response body property processes.0 must be object"],
    [refusal, "Response body must have required property 'processes'"],
  ])("%j", async (body, problem) => {
    expect(await judgePage({ body })).toContain(problem);
  });

  test("with everything that is wrong", async () => {
    expect(await judgePage({ status: 404, body: { error_msg: 5 } })).toEqual([
      "Response body must have required property 'error_code'",
      "Response body property error_msg must be string",
    ]);
  });
});

describe("a status that is not documented is wrong, whatever the body", () => {
  test.each([0, 201, 204, 302, 418, 503])("%i", async (status) => {
    for (const body of [undefined, page, refusal]) {
      expect(await judgePage({ status, body })).toEqual([
        "Response status must be 200 or 400 or 401 or 403 or 404 or 413 or 429 or 500 or 502 or 504, " +
          `not ${status}`,
      ]);
    }
  });

  test("but a range of statuses and a default document each of theirs", async () => {
    const responses = { "2XX": jsonOf({ const: 2 }), 404: jsonOf({ const: 4 }) };
    const judgeRanges = await createJudgeOf(responses);
    const judgeDefault = await createJudgeOf({ ...responses, default: jsonOf({ const: 0 }) });
    const wrong = "Response body must be equal to constant";
    expect(await judgeRanges("read", { status: 206, headers, body: 2 })).toEqual([]);
    expect(await judgeRanges("read", { status: 404, headers, body: 2 })).toEqual([wrong]);
    expect(await judgeRanges("read", { status: 400, headers, body: 4 })).toEqual([
      "Response status must be 404 or 2XX, not 400",
    ]);
    expect(await judgeDefault("read", { status: 400, headers, body: 0 })).toEqual([]);
    expect(await judgeDefault("read", { status: 404, headers, body: 0 })).toEqual([wrong]);
  });
});

describe("a documented type of content is right in any spelling", () => {
  test.each([
    { "content-type": "application/json" },
    { "CONTENT-TYPE": "Application/JSON" },
    { "Content-Type": "application/json; charset=utf-8" },
    { "Content-Type": ' application/json ;charset="UTF-8"' },
    { "Content-Type": "application/json;" },
  ])("%j", async (spelling) => {
    expect(await judgePage({ headers: spelling })).toEqual([]);
    expect(await judgePage({ headers: spelling, body: [] })).toEqual([
      "Response body must be object",
    ]);
  });

  test("or of a documented range", async () => {
    const content = { "text/*": { schema: { const: 1 } }, "*/*": { schema: { const: 2 } } };
    const judgeRange = await createJudgeOf({ 200: { description: "Read", content } });
    const ask = (type: string, body: unknown) =>
      judgeRange("read", { status: 200, headers: { "Content-Type": type }, body });
    expect(await ask("text/plain", 1)).toEqual([]);
    expect(await ask("image/png", 2)).toEqual([]);
    expect(await ask("image/png", 1)).toEqual(["Response body must be equal to constant"]);
  });
});

describe("a type of content that is not documented is wrong", () => {
  test.each([
    "application/problem+json",
    "application/vnd.das+json",
    "text/json",
    "text/html; charset=utf-8",
    "*/*",
    "json",
    "application/json, application/json",
    "",
  ])('"%s"', async (type) => {
    expect(await judgePage({ headers: { "Content-Type": type } })).toEqual([
      `Response content-type must be application/json, not "${type}"`,
    ]);
  });

  test("and so is none", async () => {
    expect(await judgePage({ headers: {} })).toEqual([
      'Response content-type must be application/json, not ""',
    ]);
  });

  test("and so is any, or a body, where no content is documented", async () => {
    const judgeEmpty = await createJudgeOf({ 204: { description: "Done" } });
    const wrong = ["Response must have no content"];
    const ask = (sent: Partial<JudgedAnswer>) =>
      judgeEmpty("read", { status: 204, headers: {}, body: undefined, ...sent });
    expect(await ask({})).toEqual([]);
    expect(await ask({ body: null })).toEqual(wrong);
    expect(await ask({ headers: { "content-type": "text/html" } })).toEqual(wrong);
  });

  test("and so is one without a parameter that is documented", async () => {
    const content = { "text/csv; header=present": { schema: { type: "string" } } };
    const judgeTable = await createJudgeOf({ 200: { description: "Read", content } });
    const ask = (type: string) =>
      judgeTable("read", { status: 200, headers: { "content-type": type }, body: "a" });
    expect(await ask("text/csv; charset=utf-8; header=present")).toEqual([]);
    expect(await ask("text/csv")).toHaveLength(1);
  });
});

describe("a header is held to its schema, as the text that it is", () => {
  let judgeHeaders: AnswerJudge;

  beforeAll(async () => {
    judgeHeaders = await createJudgeOf({
      200: {
        ...jsonOf({}),
        headers: {
          "X-Total": { required: true, schema: { type: "integer", minimum: 2 } },
          "x-old": { deprecated: true, schema: { type: "string", maxLength: 1 } },
        },
      },
    });
  });

  test.each<[added: Record<string, string>, ...problems: string[]]>([
    [{ "X-Total": "2" }],
    [{ "x-total": "2", "X-Old": "a" }],
    [{ "X-Total": "1" }, "Response header parameter x-total must be >= 2"],
    [{ "X-Total": "two" }, "Response header parameter x-total must be integer"],
    [{}, "Response header must have required property 'x-total'"],
    [
      { "X-Total": "2", "x-old": "ab" },
      "Response header parameter x-old must NOT have more than 1 characters",
    ],
  ])("%j", async (added, ...problems) => {
    const answer = { status: 200, headers: { ...headers, ...added }, body: 1 };
    expect(await judgeHeaders("read", answer)).toEqual(problems);
  });
});

test("an unknown operation is an error that names the known ones", async () => {
  await expect(judge("listSessions", { status: 200, headers, body: page })).rejects.toThrow(
    'The contract has no operation "listSessions"; it has: listProcesses.',
  );
});

test("many answers at once get each its own verdict", async () => {
  const counts = Array.from({ length: 200 }, (_, index) => index - 100);
  const verdicts = await Promise.all(
    counts.map((count) => judgePage({ body: { processes: [], count } })),
  );
  expect(verdicts.map(({ length }) => length)).toEqual(counts.map((count) => (count < 0 ? 1 : 0)));
});
