import { Agent } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectRefusal } from "./expect-refusal.ts";
import { ids, pathOf, target } from "./ids.ts";
import { send } from "./send.ts";
import { startServer, type Started } from "./start-server.ts";

let server: Started;

beforeAll(async () => {
  server = await startServer();
});

afterAll(() => server.close());

const path = pathOf();
const patternOf = (length: string) => `must match pattern "^[A-Za-z0-9]${length}$"`;
const query = `db_user_id=${ids.databaseUser}`;

async function idsAt(wholeQuery: string): Promise<unknown> {
  const { status, body } = await send(server.url, `${path}?${wholeQuery}`);
  expect({ status, body }).toMatchObject({ status: 200 });
  const { processes, count } = body as { processes: { id: string }[]; count: number };
  return { ids: processes.map(({ id }) => id), count };
}

describe("a request that the contract allows is answered with the sessions that match", () => {
  test.each([
    ["of a user", "user=app_ro", ["10", "11", "12"], 3],
    ["of a database", "database=stock", ["12"], 1],
    ["of both", "user=app_ro&database=shop", ["10", "11"], 2],
    ["of nobody", "user=nobody", [], 0],
    ["a page of them", "user=app_ro&offset=1&limit=1", ["11"], 3],
    ["a page past their end", "user=app_ro&offset=2147483647", [], 3],
    ["in another order of parameters", "limit=1&user=app_ro", ["10"], 3],
    ["with what looks like another parameter", "user=app_ro%26limit%3D0", [], 0],
    ["in percent-encoding without a need", "%75ser=%61pp_ro", ["10", "11", "12"], 3],
    ["with a plus for a space", "user=a+b", [], 0],
    ["of a very long name", `user=${"a".repeat(5000)}`, [], 0],
  ])("%s", async (_, added, expected, count) => {
    expect(await idsAt(`${query}&${added}`)).toEqual({ ids: expected, count });
  });

  test("as the contract has them, field by field", async () => {
    const { body } = await send(server.url, `${path}?${query}&database=stock`);
    expect(body).toEqual({
      processes: [
        {
          id: "12",
          user: "app_ro",
          host: "192.0.2.11:40112",
          database: "stock",
          command: "Sleep",
          time: "61",
          state: "",
          sql: "",
          trx_executed_time: "60",
        },
      ],
      count: 1,
    });
  });

  test("whatever version it asks for, for there is one", async () => {
    const { headers } = await send(server.url, target);
    expect(headers["content-type"]).toBe("application/json");
    const versioned = { "X-Auth-Token": "token-of-the-tests-4c1d", "Accept-Version": "2.x" };
    expect((await send(server.url, target, { headers: versioned })).status).toBe(200);
  });
});

describe("a path that is not the template's letter for letter is not found", () => {
  test.each([
    ["the root", "/"],
    ["the template itself", "/v3/{project_id}/instances/{instance_id}/process"],
    ["a slash at the end", `${path}/`],
    ["a doubled slash", path.replace("/instances", "//instances")],
    ["a word in capitals", path.replace("processes", "Processes")],
    ["an encoded letter", path.replace("processes", "%70rocesses")],
    ["an encoded slash", path.replace("/processes", "%2Fprocesses")],
    ["a broken encoding", "/%zz"],
    ["an empty value", path.replace(ids.project, "")],
    ["a semicolon", `${path};user=a`],
  ])("%s", async (_, wrongPath) => {
    await expectRefusal(
      send(server.url, `${wrongPath}?${query}`, { headers: {} }),
      404,
      "APIGW.0101",
      "There is no API at this path.",
    );
  });
});

describe("another method is refused, with the ones that there are", () => {
  test.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"])(
    "%s",
    async (method) => {
      const answer = await send(server.url, target, { method, headers: {}, body: "{}" });
      expect(answer.headers.allow).toBe("GET");
      await expectRefusal(answer, 405, "APIGW.0101", "This path is for GET alone.");
    },
  );

  test("HEAD, without a body", async () => {
    const { status, headers, text } = await send(server.url, target, { method: "HEAD" });
    expect({ status, allow: headers.allow, text }).toEqual({ status: 405, allow: "GET", text: "" });
  });

  test("the question of a browser's page, too", async () => {
    const headers = { Origin: "https://example.com", "Access-Control-Request-Method": "GET" };
    const answer = await send(server.url, target, { method: "OPTIONS", headers });
    expect(answer.status).toBe(405);
    expect(answer.headers).not.toHaveProperty("access-control-allow-origin");
  });
});

describe("a parameter that the contract does not allow is refused with its own code", () => {
  test.each([
    ["limit=0", "DAS.200104", 'limit must be an integer from 1 to 100, not "0".'],
    ["limit=101", "DAS.200104", 'limit must be an integer from 1 to 100, not "101".'],
    ["limit=1e1", "DAS.200104", 'limit must be an integer from 1 to 100, not "1e1".'],
    ["limit=", "DAS.200104", 'limit must be an integer from 1 to 100, not "".'],
    ["limit=+5", "DAS.200104", 'limit must be an integer from 1 to 100, not " 5".'],
    ["offset=-1", "DAS.200103", 'offset must be an integer from 0 to 2147483647, not "-1".'],
    [
      "offset=2147483648",
      "DAS.200103",
      'offset must be an integer from 0 to 2147483647, not "2147483648".',
    ],
    [
      "offset=99999999999999999999",
      "DAS.200103",
      'offset must be an integer from 0 to 2147483647, not "99999999999999999999".',
    ],
    ["database=", "DAS.200108", "database must not be empty."],
    ["database=%ff", "DAS.200108", 'database must be percent-encoded UTF-8, not "%ff".'],
    ["node_id=-", "DAS.200100", `node_id ${patternOf("{32}")}, not "-".`],
    ["user=a&user=a", "DAS.200100", "user was given more than once; give it once."],
    ["foo=1", "DAS.200100", '"foo" is not a parameter of this call.'],
    ["__proto__=1", "DAS.200100", '"__proto__" is not a parameter of this call.'],
    ["constructor=1", "DAS.200100", '"constructor" is not a parameter of this call.'],
    ["Limit=5", "DAS.200104", '"Limit" is not a parameter of this call; did you mean limit?'],
  ])("%s", async (added, code, message) => {
    const joined = added.startsWith("user") ? added : `user=app_ro&${added}`;
    await expectRefusal(send(server.url, `${path}?${query}&${joined}`), 400, code, message);
  });

  test.each([
    ["no query", path, "DAS.200112", "db_user_id must be given."],
    [
      "no filter",
      `${path}?${query}`,
      "DAS.200100",
      "At least one of user and database must be given.",
    ],
    [
      "a project in another form",
      `${pathOf({ project: "a" })}?${query}&user=a`,
      "DAS.200113",
      `project_id ${patternOf("{32}")}, not "a".`,
    ],
    [
      "an instance in another form",
      `${pathOf({ instance: "a-b" })}?${query}&user=a`,
      "DAS.200114",
      `instance_id ${patternOf("+")}, not "a-b".`,
    ],
    [
      "a project in a broken encoding",
      `${pathOf({ project: "%zz" })}?${query}&user=a`,
      "DAS.200113",
      'project_id must be percent-encoded UTF-8, not "%zz".',
    ],
  ])("%s", async (_, wrong, code, message) => {
    await expectRefusal(send(server.url, wrong), 400, code, message);
  });
});

describe("of several wrong things the first is named", () => {
  test.each([
    ["the path before the method", "/v4", { method: "POST" }, 404, "APIGW.0101"],
    ["the method before the credential", target, { method: "PUT", headers: {} }, 405, "APIGW.0101"],
    [
      "the credential before the parameters",
      `${path}?limit=%zz`,
      { headers: {} },
      401,
      "APIGW.0301",
    ],
    ["the reading before the values", `${path}?limit=0&Database=1`, {}, 400, "DAS.200108"],
    ["the values in their order", `${path}?limit=0&offset=x&${query}`, {}, 400, "DAS.200103"],
    ["a value before a dependency", `${path}?limit=0&${query}`, {}, 400, "DAS.200104"],
    [
      "a dependency before the project",
      `${pathOf({ project: ids.otherProject })}?${query}`,
      {},
      400,
      "DAS.200100",
    ],
    [
      "the project before the instance",
      `${pathOf({ project: ids.otherProject, instance: "a" })}?${query}&user=a`,
      {},
      403,
      "APIGW.0302",
    ],
  ])("%s", async (_, wrong, sending, status, code) => {
    const answer = await send(server.url, wrong, sending);
    expect({ status: answer.status, body: answer.body }).toMatchObject({
      status,
      body: { error_code: code },
    });
  });
});

test("each answer has an X-Request-Id of its own, whatever the request has", async () => {
  const headers = { "X-Auth-Token": "token-of-the-tests-4c1d", "X-Request-Id": "mine" };
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => send(server.url, target, { headers })),
  );
  const sent = answers.map((answer) => answer.headers["x-request-id"]);
  expect(new Set(sent).size).toBe(50);
  expect(sent.every((id) => /^[0-9a-f]{32}$/u.test(String(id)))).toBe(true);
});

test("one connection serves many requests, refused ones and ones with a body too", async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const sockets = new Set<unknown>();
  agent.on("free", (socket) => sockets.add(socket));
  for (const sending of [
    {},
    { headers: {} },
    { method: "POST", body: "a".repeat(50_000) },
    { body: "b".repeat(50_000) },
    {},
  ]) {
    await send(server.url, target, { ...sending, agent });
  }
  expect(sockets.size).toBe(1);
  agent.destroy();
});
