import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startMock, type Mock } from "../src/index.ts";
import { send } from "./send.ts";
import { validRequest } from "./valid-request.ts";

let mock: Mock;

beforeAll(async () => {
  mock = await startMock();
});

afterAll(() => mock.close());

const { databaseUser, path, query } = validRequest;

async function expectRefusal(target: string, code: string, message: string): Promise<void> {
  const { status, headers, body } = await send(mock.url, target);
  expect({ status, type: headers["content-type"], body }).toEqual({
    status: 400,
    type: "application/json",
    body: { error_code: code, error_msg: message, request_id: headers["x-request-id"] },
  });
}

describe("an integer is refused unless it is written as in JSON and in its range", () => {
  test.each([
    ["limit", ""],
    ["limit=", ""],
    ["limit=1e1", "1e1"],
    ["limit=%2B5", "+5"],
    ["limit=+5", " 5"],
    ["limit=%205", " 5"],
    ["limit=5%20", "5 "],
    ["limit=5%0A", String.raw`5\n`],
    ["limit=0x10", "0x10"],
    ["limit=05", "05"],
    ["limit=5.0", "5.0"],
    ["limit=true", "true"],
    ["limit=%EF%BC%95", "\uFF15"],
    ["limit=0", "0"],
    ["limit=101", "101"],
    ["limit=-1", "-1"],
  ])("%s", async (added, shown) => {
    const message = `limit must be an integer from 1 to 100, not "${shown}".`;
    await expectRefusal(`${path}?${query}&${added}`, "DAS.200104", message);
  });

  test.each(["-1", "2147483648", "99999999999999999999"])("offset=%s", async (value) => {
    const message = `offset must be an integer from 0 to 2147483647, not "${value}".`;
    await expectRefusal(`${path}?${query}&offset=${value}`, "DAS.200103", message);
  });
});

describe("a parameter is refused when it is empty, in the wrong form or not given", () => {
  const eitherOne = "At least one of user and database must be given.";
  test.each([
    ["db_user_id=&user=a", "DAS.200112", "db_user_id must not be empty."],
    ["user=a", "DAS.200112", "db_user_id must be given."],
    [
      "db_user_id=2c250598&user=a",
      "DAS.200112",
      'db_user_id must match pattern "^[A-Za-z0-9-]{36}$", not "2c250598".',
    ],
    [`${databaseUser}&user=`, "DAS.200100", "user must not be empty."],
    [`${databaseUser}&user=a&database=`, "DAS.200108", "database must not be empty."],
    [`${query}&node_id=`, "DAS.200100", "node_id must not be empty."],
    [
      `${query}&node_id=4f5dd4e9%22`,
      "DAS.200100",
      String.raw`node_id must match pattern "^[A-Za-z0-9]{32}$", not "4f5dd4e9\"".`,
    ],
    [databaseUser, "DAS.200100", eitherOne],
    [`${databaseUser}&limit=5`, "DAS.200100", eitherOne],
  ])("%s", async (wholeQuery, code, message) => {
    await expectRefusal(`${path}?${wholeQuery}`, code, message);
  });

  test("no query at all", async () => {
    await expectRefusal(path, "DAS.200112", "db_user_id must be given.");
    await expectRefusal(`${path}?`, "DAS.200112", "db_user_id must be given.");
  });
});

describe("a name that the call does not have is refused, with the code of the one that was meant", () => {
  test.each([
    ["foo=1", "DAS.200100", '"foo" is not a parameter of this call.'],
    ["=1", "DAS.200100", '"" is not a parameter of this call.'],
    ["user%20=1", "DAS.200100", '"user " is not a parameter of this call.'],
    ["%zz=1", "DAS.200100", '"%zz" is not a parameter of this call.'],
    ["__proto__=1", "DAS.200100", '"__proto__" is not a parameter of this call.'],
    ["constructor=1", "DAS.200100", '"constructor" is not a parameter of this call.'],
    ["__code=500", "DAS.200100", '"__code" is not a parameter of this call.'],
    ["project_id=1", "DAS.200100", '"project_id" is not a parameter of this call.'],
    ["Limit=5", "DAS.200104", '"Limit" is not a parameter of this call; did you mean limit?'],
    [
      "DATABASE=a",
      "DAS.200108",
      '"DATABASE" is not a parameter of this call; did you mean database?',
    ],
    ["Offset=x", "DAS.200103", '"Offset" is not a parameter of this call; did you mean offset?'],
  ])("%s", async (added, code, message) => {
    await expectRefusal(`${path}?${query}&${added}`, code, message);
  });
});

describe("a parameter is refused when it is given more than once", () => {
  test.each([
    ["user=a", "DAS.200100", "user"],
    ["user=event_scheduler", "DAS.200100", "user"],
    ["limit=1&limit=2", "DAS.200104", "limit"],
    ["limit=1&li%6Dit=2", "DAS.200104", "limit"],
    ["database=a&database=", "DAS.200108", "database"],
    ["offset=0&offset=0&offset=0", "DAS.200103", "offset"],
  ])("%s", async (added, code, name) => {
    const message = `${name} was given more than once; give it once.`;
    await expectRefusal(`${path}?${query}&${added}`, code, message);
  });
});

describe("what is not percent-encoded UTF-8 is refused", () => {
  test.each(["%zz", "%", "%f", "%ff", "%C3", "%ED%A0%80", "a%2"])("database=%s", async (value) => {
    const message = `database must be percent-encoded UTF-8, not "${value}".`;
    await expectRefusal(`${path}?${query}&database=${value}`, "DAS.200108", message);
  });

  test.each(["%zz", "%ff"])("in the path: %s", async (value) => {
    await expectRefusal(
      `/v3/${value}/instances/a/processes?${query}`,
      "DAS.200113",
      `project_id must be percent-encoded UTF-8, not "${value}".`,
    );
    await expectRefusal(
      path.replace(/da304\w+/u, value) + `?${query}`,
      "DAS.200114",
      `instance_id must be percent-encoded UTF-8, not "${value}".`,
    );
  });
});

describe("a value of the path is refused when it breaks its pattern", () => {
  const project = "054e292c9880d4992f02c0196d3ea468";
  test.each([
    ["054e292c", "054e292c"],
    [`${project}0`, `${project}0`],
    [`${project.slice(1)}%2F`, `${project.slice(1)}/`],
    [`${project}%0A`, String.raw`${project}\n`],
    ["..", ".."],
  ])("project_id %s", async (value, shown) => {
    await expectRefusal(
      `/v3/${value}/instances/a/processes?${query}`,
      "DAS.200113",
      `project_id must match pattern "^[A-Za-z0-9]{32}$", not "${shown}".`,
    );
  });

  test.each([
    ["a-b", "a-b"],
    ["a,b", "a,b"],
    ["a+b", "a+b"],
    ["a%20b", "a b"],
    ["a%2Fb", "a/b"],
  ])("instance_id %s", async (value, shown) => {
    await expectRefusal(
      `/v3/${project}/instances/${value}/processes?${query}`,
      "DAS.200114",
      `instance_id must match pattern "^[A-Za-z0-9]+$", not "${shown}".`,
    );
  });
});

test("a message shows the first 64 characters of a long value or name", async () => {
  const long = "9".repeat(5000);
  await expectRefusal(
    `${path}?${query}&limit=${long}`,
    "DAS.200104",
    `limit must be an integer from 1 to 100, not "${"9".repeat(64)}…".`,
  );
  await expectRefusal(
    `${path}?${query}&${long}=1`,
    "DAS.200100",
    `"${"9".repeat(64)}…" is not a parameter of this call.`,
  );
});

describe("of several wrong things the first is named: the reading, then the values, then the rest", () => {
  test.each([
    ["a broken encoding of the path", "/v3/%zz/instances/%ff/processes?foo=1", "DAS.200113"],
    ["then the query, in the order sent", `${path}?limit=1&limit=%zz&Database=1`, "DAS.200104"],
    ["a repetition before a later unknown name", `${path}?user=a&user=a&Limit=1`, "DAS.200100"],
    ["an unknown name before a value", `${path}?limit=0&Database=1`, "DAS.200108"],
    [
      "a value of the path before one of the query",
      `/v3/a/instances/-/processes?limit=0`,
      "DAS.200113",
    ],
    ["values in the order of the spec", `${path}?limit=0&offset=x&${databaseUser}`, "DAS.200103"],
    ["a missing parameter in its place", `${path}?limit=0&offset=x`, "DAS.200112"],
    ["a value before the dependency", `${path}?limit=0&${databaseUser}`, "DAS.200104"],
  ])("%s", async (_, target, code) => {
    const { status, body } = await send(mock.url, target);
    expect({ status, body }).toMatchObject({ status: 400, body: { error_code: code } });
  });
});

describe("whatever the contract allows is answered with its first example", () => {
  test.each([
    query,
    `${databaseUser}&database=shop`,
    `${query}&database=shop&offset=0&limit=1&node_id=4f5dd4e9c1c94b6ab8f0a3d2e7b61c05`,
    `${query}&limit=100&offset=2147483647`,
    `limit=10&${query}`,
    `&${query}&&`,
    `${databaseUser}&user=a+b%20c`,
    `${databaseUser}&user=%C3%BC%F0%9F%98%80`,
    `${databaseUser}&user=%00`,
    `${databaseUser}&user=a=b`,
    `${databaseUser}&%75ser=a`,
    `${databaseUser}&user=a%26limit%3D0`,
    `${databaseUser}&user=${"a".repeat(5000)}`,
  ])("%s", async (wholeQuery) => {
    const { status, body } = await send(mock.url, `${path}?${wholeQuery}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ count: 1, processes: [{ id: "1", user: "event_scheduler" }] });
  });
});
