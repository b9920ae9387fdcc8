import { expect, test } from "vitest";
import { runContract, type Report, type RuleId } from "../src/index.ts";
import {
  listSessions,
  startSessionServer,
  token,
  type Fault,
  type Served,
} from "./session-server.ts";

async function report(fault?: Fault): Promise<Report> {
  const server = await startSessionServer(fault);
  try {
    return await runContract({
      baseUrl: server.url,
      credentials: { token },
      user: "app_ro",
      cases: 120,
      seed: 1,
      allMethods: true,
      wrongCredentials: true,
    });
  } finally {
    await server.close();
  }
}

function broken({ rules }: Report): string[] {
  return rules.filter(({ status }) => status === "failed").map(({ id }) => id);
}

test("a server that keeps the contract on real sessions passes every rule, and is told no rule on mocks", async () => {
  const { rules, holds } = await report();
  expect(rules.flatMap(({ findings }) => findings)).toEqual([]);
  expect(holds).toBe(true);
  expect(rules.filter(({ status }) => status === "skipped").map(({ id }) => id)).toEqual([
    "wrong-signature-refused",
    "status-available",
    "example-returned",
  ]);
});

/** The query, without all but the last of what is there more than once. */
function withoutRepetitions(target: string): string {
  const [path = "", query] = target.split("?");
  const pairs = new Map((query?.split("&") ?? []).map((pair) => [pair.split("=")[0], pair]));
  return query === undefined ? path : `${path}?${[...pairs.values()].join("&")}`;
}

function withQuery(change: (query: URLSearchParams) => void): NonNullable<Fault["page"]> {
  return (query) => {
    change(query);
    return listSessions(query);
  };
}

function withTarget(change: (target: string) => string): NonNullable<Fault["request"]> {
  return (request) => ({ ...request, target: change(request.target) });
}

function withBody(answer: Served, change: (text: string) => string): Served {
  return { ...answer, text: change(answer.text) };
}

function withHeader(answer: Served, name: string, value: string | undefined): Served {
  const { [name]: _, ...headers } = answer.headers;
  return { ...answer, headers: value === undefined ? headers : { ...headers, [name]: value } };
}

const faults: readonly [name: string, fault: Fault, rules: readonly RuleId[]][] = [
  [
    "a limit that is off by one",
    { page: withQuery((query) => query.set("limit", `${Number(query.get("limit") ?? 100) + 1}`)) },
    ["limit-bounds", "pages-compose"],
  ],
  [
    "a limit of 20 where none is given",
    { page: withQuery((query) => query.set("limit", query.get("limit") ?? "20")) },
    ["limit-default"],
  ],
  [
    "a count that is the length of the page",
    {
      page: (query) => {
        const { processes } = listSessions(query);
        return { processes, count: processes.length };
      },
    },
    ["offset-past-end", "count-is-total"],
  ],
  [
    "an offset that is ignored",
    { page: withQuery((query) => query.delete("offset")) },
    ["offset-skips", "offset-past-end", "pages-compose"],
  ],
  [
    "an offset of 1 where none is given",
    { page: withQuery((query) => query.set("offset", query.get("offset") ?? "1")) },
    ["limit-bounds", "offset-default"],
  ],
  [
    "a user that is ignored on all pages but the first",
    {
      page: withQuery((query) => {
        if (Number(query.get("offset")) > 0) query.delete("user");
      }),
    },
    ["offset-skips", "offset-past-end", "count-is-total", "pages-compose", "user-filters"],
  ],
  [
    "a database that is ignored",
    { page: withQuery((query) => query.delete("database")) },
    ["database-filters"],
  ],
  [
    "a repeated parameter that is taken",
    { request: withTarget(withoutRepetitions) },
    ["repeated-refused"],
  ],
  [
    "a filter that is not demanded",
    {
      request: withTarget((target) =>
        /[?&](?:user|database)=/iu.test(target) ? target : `${target}&user=any`,
      ),
    },
    ["dependency-refused"],
  ],
  [
    "a required parameter that is not demanded",
    {
      request: withTarget((target) =>
        target.includes("db_user_id=") ? target : `${target}&db_user_id=${"0".repeat(36)}`,
      ),
    },
    ["missing-refused"],
  ],
  [
    "an optional parameter that demands another",
    {
      answer: (answer, { target }) =>
        target.includes("limit=") && !target.includes("offset=") && answer.status === 200
          ? withBody({ ...answer, status: 400 }, () => '{"error_code":"DAS.200103","error_msg":""}')
          : answer,
    },
    ["valid-accepted", "bounds-accepted", "optional-missing-accepted"],
  ],
  [
    "a limit that is cut instead of refused",
    { request: withTarget((target) => target.replace(/limit=(?:10[1-9]|\d{4,})\b/u, "limit=100")) },
    ["range-refused"],
  ],
  [
    "a node that is not looked at",
    { request: withTarget((target) => target.replace(/&node_id=[^&]*/u, "")) },
    ["empty-refused", "pattern-refused"],
  ],
  [
    "an unknown parameter that is ignored",
    { request: withTarget((target) => target.replace(/&(?:sort|page|fields)=1/u, "")) },
    ["unknown-refused"],
  ],
  [
    "a longer path that is taken for the contract's",
    { request: withTarget((target) => target.replace("/processes/unknown", "/processes")) },
    ["unknown-path"],
  ],
  [
    "a POST that is taken for a GET",
    { request: (request) => ({ ...request, method: request.method.replace("POST", "GET") }) },
    ["method-refused", "method-allow"],
  ],
  [
    "a HEAD with another status than GET",
    {
      answer: (answer, { method }) => (method === "HEAD" ? { ...answer, status: 204 } : answer),
    },
    ["head-and-options"],
  ],
  [
    "a number where a text is due",
    {
      answer: (answer) =>
        withBody(answer, (text) => text.replaceAll(/"time":"(\d+)"/gu, '"time":$1')),
    },
    ["documented-body"],
  ],
  [
    "an optional field of another type",
    {
      answer: (answer) =>
        withBody(answer, (text) => text.replace(/"request_id":"[^"]*"/u, '"request_id":5')),
    },
    ["documented-body"],
  ],
  [
    "a 500 on an emoji",
    {
      answer: (answer, { target }) =>
        target.includes("%F0%9F") ? { ...answer, status: 500 } : answer,
    },
    ["server-error"],
  ],
  [
    "a connection that breaks on a quote",
    { answer: (answer, { target }) => (target.includes("%27") ? undefined : answer) },
    ["server-error"],
  ],
  [
    "a content type that is missing",
    { answer: (answer) => withHeader(answer, "content-type", undefined) },
    ["documented-content-type"],
  ],
  [
    "a page of HTML where a path is not found",
    {
      answer: (answer) =>
        answer.status === 404
          ? withHeader({ ...answer, text: "<h1>Not found</h1>" }, "content-type", "text/html")
          : answer,
    },
    ["documented-content-type", "documented-body"],
  ],
  [
    "an empty id of the request",
    { answer: (answer) => withHeader(answer, "x-request-id", "") },
    ["documented-headers"],
  ],
  [
    "a 405 without Allow",
    { answer: (answer) => withHeader(answer, "allow", undefined) },
    ["method-allow", "head-and-options"],
  ],
  [
    "a refusal that blames another parameter",
    {
      answer: (answer) => withBody(answer, (text) => text.replace("DAS.200104", "DAS.200103")),
    },
    ["error-code"],
  ],
  [
    "a status that is not documented",
    {
      answer: (answer) =>
        answer.text.includes("DAS.200104") ? { ...answer, status: 422 } : answer,
    },
    [
      "documented-status",
      "empty-refused",
      "integer-refused",
      "range-refused",
      "repeated-refused",
      "case-refused",
      "encoding-refused",
    ],
  ],
  [
    "a call without a credential that is answered",
    {
      request: (request) => ({
        ...request,
        headers: { ...request.headers, "x-auth-token": token },
      }),
    },
    ["credential-required", "wrong-token-refused"],
  ],
  [
    "a refusal that repeats the token",
    {
      answer: (answer, { headers }) =>
        answer.status === 400
          ? withBody(answer, (text) =>
              text.replace('"error_msg":"', `"error_msg":"${headers["x-auth-token"]}: `),
            )
          : answer,
    },
    ["credential-hidden"],
  ],
];

test.each(faults)(
  "%s is found, and named by the rules that it breaks",
  async (_name, fault, rules) => {
    expect(broken(await report(fault))).toEqual(rules);
  },
);
