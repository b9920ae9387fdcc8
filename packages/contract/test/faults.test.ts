import { describe, expect, test } from "vitest";
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

function brokenFacts({ facts }: Report): string[] {
  return facts.filter(({ status }) => status === "failed").map(({ fact }) => fact);
}

function skipped({ rules }: Report): string[] {
  return rules.filter(({ status }) => status === "skipped").map(({ id }) => id);
}

const meaningRules: readonly RuleId[] = [
  "limit-bounds",
  "limit-default",
  "offset-skips",
  "offset-default",
  "offset-past-end",
  "count-is-total",
  "pages-compose",
  "user-filters",
  "database-filters",
];

test("a server that keeps the contract on real sessions passes every rule, and is told no rule on mocks", async () => {
  const found = await report();
  const { rules, holds } = found;
  expect(rules.flatMap(({ findings }) => findings)).toEqual([]);
  expect(holds).toBe(true);
  expect(skipped(found)).toEqual([
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

const countOfPage: NonNullable<Fault["page"]> = (query) => {
  const { processes } = listSessions(query);
  return { processes, count: processes.length };
};

/** What a server does wrong, the rules that it breaks, and how the sentences begin of the facts that it does not keep. */
const faults: readonly [
  name: string,
  fault: Fault,
  rules: readonly RuleId[],
  facts: readonly string[],
][] = [
  [
    "a limit that is off by one",
    { page: withQuery((query) => query.set("limit", `${Number(query.get("limit") ?? 100) + 1}`)) },
    ["limit-bounds", "pages-compose"],
    [
      "offset is how many sessions are skipped: with 1, and a",
      "limit is the greatest number of sessions on a page: with",
    ],
  ],
  [
    "a limit of 20 where none is given",
    { page: withQuery((query) => query.set("limit", query.get("limit") ?? "20")) },
    ["limit-default"],
    ["limit is 100 by default.", "limit is 100 by default by the reference, and 20 by the"],
  ],
  [
    "a count that is the length of the page",
    { page: countOfPage },
    ["offset-past-end", "count-is-total"],
    ["count is how many sessions there are in all, whatever page"],
  ],
  [
    "an offset that is ignored",
    { page: withQuery((query) => query.delete("offset")) },
    ["offset-skips", "offset-past-end", "pages-compose"],
    [
      "offset is how many sessions are skipped: with 1, and a",
      "A page with no session on it, as past the end, is an empty",
    ],
  ],
  [
    "an offset of 1 where none is given",
    { page: withQuery((query) => query.set("offset", query.get("offset") ?? "1")) },
    ["limit-bounds", "offset-default"],
    [
      "offset is 0 by default: the list starts at its first",
      "limit is the greatest number of sessions on a page: with",
    ],
  ],
  [
    "a user that is ignored on all pages but the first",
    {
      page: withQuery((query) => {
        if (Number(query.get("offset")) > 0) query.delete("user");
      }),
    },
    ["offset-skips", "offset-past-end", "count-is-total", "pages-compose", "user-filters"],
    [
      "The sessions are asked for by database, by user, or by both.",
      "With both user and database, a session has to match both.",
      "user is a database user, and only the sessions of that user",
      "offset is how many sessions are skipped: with 1, and a",
      "count is how many sessions there are in all, whatever page",
      "user is the name of the session's user.",
    ],
  ],
  [
    "a database that is ignored",
    { page: withQuery((query) => query.delete("database")) },
    ["database-filters"],
    [
      "The sessions are asked for by database, by user, or by both.",
      "With both user and database, a session has to match both.",
      "database is a database's name, and only the sessions in",
      "database is the name of the database that the session is in.",
    ],
  ],
  [
    "a repeated parameter that is taken",
    { request: withTarget(withoutRepetitions) },
    ["repeated-refused"],
    [
      "db_user_id is one text, a UUID: 36 letters, digits and",
      "user is one text, of any length and of any characters.",
      "database is one text, of any length and of any characters.",
      "offset is one integer.",
      "limit is one integer.",
    ],
  ],
  [
    "a filter that is not demanded",
    {
      request: withTarget((target) =>
        /[?&](?:user|database)=/iu.test(target) ? target : `${target}&user=any`,
      ),
    },
    ["dependency-refused"],
    [
      "At least one of user and database must be given.",
      "The example request gives neither user nor database, though",
    ],
  ],
  [
    "a required parameter that is not demanded",
    {
      request: withTarget((target) =>
        target.includes("db_user_id=") ? target : `${target}&db_user_id=${"0".repeat(36)}`,
      ),
    },
    ["missing-refused"],
    ["db_user_id stands in the query and must be given; it has no"],
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
    [
      "Two parameters stand in the path and six in the query",
      "offset stands in the query and may be left out.",
      "limit goes from 1 to 100, both included.",
    ],
  ],
  [
    "a limit that is cut instead of refused",
    { request: withTarget((target) => target.replace(/limit=(?:10[1-9]|\d{4,})\b/u, "limit=100")) },
    ["range-refused"],
    ["limit goes from 1 to 100, both included."],
  ],
  [
    "a node that is not looked at",
    { request: withTarget((target) => target.replace(/&node_id=[^&]*/u, "")) },
    ["empty-refused", "pattern-refused"],
    ["node_id is one text of 32 letters and digits."],
  ],
  [
    "an unknown parameter that is ignored",
    { request: withTarget((target) => target.replace(/&(?:sort|page|fields)=1/u, "")) },
    ["unknown-refused"],
    ["Two parameters stand in the path and six in the query"],
  ],
  [
    "a longer path that is taken for the contract's",
    { request: withTarget((target) => target.replace("/processes/unknown", "/processes")) },
    ["unknown-path"],
    ["404 with APIGW.0101 says that there is no API at the"],
  ],
  [
    "a POST that is taken for a GET",
    { request: (request) => ({ ...request, method: request.method.replace("POST", "GET") }) },
    ["method-refused", "method-allow"],
    ["GET /v3/{project_id}/instances/{instance_id}/processes"],
  ],
  [
    "a HEAD with another status than GET",
    {
      answer: (answer, { method }) => (method === "HEAD" ? { ...answer, status: 204 } : answer),
    },
    ["head-and-options"],
    ["GET /v3/{project_id}/instances/{instance_id}/processes"],
  ],
  [
    "a number where a text is due",
    {
      answer: (answer) =>
        withBody(answer, (text) => text.replaceAll(/"time":"(\d+)"/gu, '"time":$1')),
    },
    ["documented-body"],
    ["A session has nine fields, each of them a text: id, user"],
  ],
  [
    "an optional field of another type",
    {
      answer: (answer) =>
        withBody(answer, (text) => text.replace(/"request_id":"[^"]*"/u, '"request_id":5')),
    },
    ["documented-body"],
    ["An error that comes from the gateway has the request id in"],
  ],
  [
    "a 500 on an emoji",
    {
      answer: (answer, { target }) =>
        target.includes("%F0%9F") ? { ...answer, status: 500 } : answer,
    },
    ["server-error"],
    ["500 means that the server failed."],
  ],
  [
    "a connection that breaks on a quote",
    { answer: (answer, { target }) => (target.includes("%27") ? undefined : answer) },
    ["server-error"],
    ["500 means that the server failed."],
  ],
  [
    "a content type that is missing",
    { answer: (answer) => withHeader(answer, "content-type", undefined) },
    ["documented-content-type"],
    [
      "The body is a JSON object with the fields processes and",
      "An error is a JSON object with an error_code and an",
    ],
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
    ["An error is a JSON object with an error_code and an"],
  ],
  [
    "an empty id of the request",
    { answer: (answer) => withHeader(answer, "x-request-id", "") },
    ["documented-headers"],
    ["Every answer has a request id in the header X-Request-Id, a"],
  ],
  [
    "a 405 without Allow",
    { answer: (answer) => withHeader(answer, "allow", undefined) },
    ["method-allow", "head-and-options"],
    ["GET /v3/{project_id}/instances/{instance_id}/processes"],
  ],
  [
    "a refusal that blames another parameter",
    {
      answer: (answer) => withBody(answer, (text) => text.replace("DAS.200104", "DAS.200103")),
    },
    ["error-code"],
    ["DAS.200104 says that limit is wrong."],
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
    ["400 means that the request is wrong."],
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
    [
      "A call needs one credential, a token or a signature.",
      "A token stands in the header X-Auth-Token.",
    ],
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
    ["A token stands in the header X-Auth-Token."],
  ],
];

test.each(faults)(
  "%s is found, and named by the rules that it breaks and by the facts that it does not keep",
  async (_name, fault, rules, facts) => {
    const found = await report(fault);
    expect(broken(found)).toEqual(rules);
    const sentences = brokenFacts(found);
    expect(sentences.map((sentence, index) => sentence.slice(0, facts[index]?.length))).toEqual(
      facts,
    );
  },
);

/** The same change of every body. */
function withEveryBody(change: (text: string) => string): Fault {
  return { answer: (answer) => withBody(answer, change) };
}

const wrongCode = withEveryBody((text) => text.replaceAll("DAS.200113", "DAS.200199"));

describe("one wrong error code fails the one fact that says it:", () => {
  const fact = "DAS.200113 says that project_id is wrong.";

  test("of a server", async () => {
    const found = await report(wrongCode);
    expect(brokenFacts(found)).toEqual([fact]);
  });

  test("of a mock, whose example has it, too", async () => {
    const server = await startSessionServer({ ...wrongCode, isMock: true });
    const credentials = { token };
    const found = await runContract({ baseUrl: server.url, credentials, cases: 120, seed: 1 });
    await server.close();
    expect(broken(found)).toEqual(["error-code", "example-returned"]);
    expect(brokenFacts(found)).toEqual([fact]);
  });

  test("and if it is made as no code is, the fact that says how they are made", async () => {
    const found = await report(withEveryBody((text) => text.replaceAll("DAS.200113", "E-113")));
    expect(brokenFacts(found)).toEqual([fact, expect.stringMatching(/^error_code begins with/u)]);
  });
});

test("each place of the spec that is broken keeps a finding, however many are at others", async () => {
  const { rules } = await report(
    withEveryBody((text) => text.replaceAll(/DAS\.2001\d\d/gu, "DAS.200199")),
  );
  const { findings } = rules.find(({ id }) => id === "error-code")!;
  const names = [
    "ProjectId",
    "InstanceId",
    "DbUserId",
    "User",
    "Database",
    "Offset",
    "Limit",
    "NodeId",
  ];
  expect(new Set(findings.map(({ pointer }) => pointer))).toEqual(
    new Set([
      "/paths/~1v3~1{project_id}~1instances~1{instance_id}~1processes/get/x-error-code",
      ...names.map((name) => `/components/parameters/${name}/x-error-code`),
    ]),
  );
});

test("each field of a body that is wrong is found, in one answer, too", async () => {
  const { rules } = await report(
    withEveryBody((text) =>
      text.replaceAll(/"time":"(\d+)"/gu, '"time":$1').replaceAll(/"id":"(\d+)"/gu, '"id":$1'),
    ),
  );
  const { findings } = rules.find(({ id }) => id === "documented-body")!;
  expect(new Set(findings.map(({ pointer }) => pointer))).toEqual(
    new Set([
      "/components/schemas/Process/properties/id/type",
      "/components/schemas/Process/properties/time/type",
    ]),
  );
});

describe("what the parameters mean is judged by what can be read of a page:", () => {
  const bodies: readonly [
    name: string,
    change: (text: string) => string,
    untold: readonly RuleId[],
  ][] = [
    ["times that are numbers", (text) => text.replaceAll(/"time":"(\d+)"/gu, '"time":$1'), []],
    ["ids that are numbers", (text) => text.replaceAll(/"id":"(\d+)"/gu, '"id":$1'), []],
    ["a count that is a string", (text) => text.replace(/"count":(\d+)/u, '"count":"$1"'), []],
    ["no count", (text) => text.replace(/,"count":\d+/u, ""), ["count-is-total"]],
    [
      "no ids",
      (text) => text.replaceAll(/"id":"\d+",/gu, ""),
      ["limit-default", "offset-skips", "offset-default", "pages-compose"],
    ],
    ["no list of sessions", (text) => text.replace('"processes":', '"rows":'), meaningRules],
  ];

  test.each(bodies)("%s", async (_name, change, untold) => {
    const found = await report(withEveryBody(change));
    expect(broken(found)).toEqual(["documented-body"]);
    expect(skipped(found).filter((id) => meaningRules.includes(id as RuleId))).toEqual(untold);
  });

  test("a fault of the body and one of the meaning are both found", async () => {
    const numbers = withEveryBody((text) => text.replaceAll(/"time":"(\d+)"/gu, '"time":$1'));
    expect(broken(await report({ page: countOfPage, ...numbers }))).toEqual([
      "documented-body",
      "offset-past-end",
      "count-is-total",
    ]);
  });
});

test.each([
  ["range-refused", /^limit must be at most 100, not "101"$/u],
  ["integer-refused", /^limit must be of type integer, not "five"$/u],
  ["pattern-refused", /^node_id must match \^\[A-Za-z0-9\]\{32\}\$, not "/u],
  ["empty-refused", /^user must have a length of at least 1, not ""$/u],
  ["missing-refused", /^db_user_id is required$/u],
  ["repeated-refused", /^limit is given twice$/u],
  ["unknown-refused", /^there is no parameter "sort"$/u],
  ["case-refused", /^the parameter is called limit, not LIMIT$/u],
  ["encoding-refused", /^limit is not percent-encoded UTF-8$/u],
  ["dependency-refused", /^at least one of user and database must be given$/u],
] as const)("a finding of %s says why a refusal was expected", async (rule, reason) => {
  const { rules } = await report({ answer: (answer) => ({ ...answer, status: 200 }) });
  const { findings } = rules.find(({ id }) => id === rule)!;
  const reasons = findings.map(({ expected }) =>
    expected.replace("a refusal with 400, because ", ""),
  );
  expect(reasons).toContainEqual(expect.stringMatching(reason));
});
