import { startMock, type Mock } from "@das-processes/mock";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listProcesses, targetOf, validPath, validQuery } from "./call.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock.close());

const notIntegers = [
  "",
  " 5",
  "5 ",
  "+5",
  "1e1",
  "0x10",
  "1.0",
  "1.5",
  "five",
  "NaN",
  "true",
  "5,5",
];
const not32LettersAndDigits = [
  "",
  "a".repeat(31),
  "a".repeat(33),
  `${"a".repeat(31)}-`,
  `${"a".repeat(31)}é`,
];

/** For each parameter of the contract: the code that names it, and values on both sides of each of its bounds. */
const cases: Record<string, { code: string; accepted: string[]; refused: string[] }> = {
  project_id: {
    code: "DAS.200113",
    accepted: ["0".repeat(32), "Z".repeat(32), validPath.project_id],
    refused: not32LettersAndDigits.filter((value) => value !== ""),
  },
  instance_id: {
    code: "DAS.200114",
    accepted: ["a", "9", "A".repeat(32), "a".repeat(36), "a".repeat(200)],
    refused: ["a-b", "a b", "é", "a.b", "a_b"],
  },
  db_user_id: {
    code: "DAS.200112",
    accepted: [validQuery.db_user_id, "-".repeat(36), "Z".repeat(36)],
    refused: [
      "",
      "a".repeat(35),
      "a".repeat(37),
      `${"a".repeat(35)}_`,
      `${"a".repeat(35)} `,
      `${"a".repeat(35)}\n`,
    ],
  },
  user: {
    code: "DAS.200100",
    accepted: [
      "a",
      "o'brien",
      'say "hi"',
      "ümlaut_用户",
      "🦆",
      "100%",
      "a+b&c=d",
      " ",
      "u".repeat(1000),
    ],
    refused: [""],
  },
  database: {
    code: "DAS.200108",
    accepted: ["a", "report-2026", "订单", "--", "a/b?c#d", "d".repeat(1000)],
    refused: [""],
  },
  offset: {
    code: "DAS.200103",
    accepted: ["0", "1", "2147483646", "2147483647"],
    refused: ["-1", "2147483648", "9007199254740993", ...notIntegers],
  },
  limit: {
    code: "DAS.200104",
    accepted: ["1", "2", "99", "100"],
    refused: ["0", "-1", "101", "2147483648", ...notIntegers],
  },
  node_id: {
    code: "DAS.200100",
    accepted: ["0".repeat(32), "Z".repeat(32)],
    refused: not32LettersAndDigits,
  },
};

const isInPath = (name: string) => name in validPath;

function targetWith(name: string, value: string): string {
  return isInPath(name)
    ? targetOf({ ...validPath, [name]: value }, Object.entries(validQuery))
    : targetOf(validPath, Object.entries({ ...validQuery, [name]: value }));
}

async function get(target: string): Promise<{ status: number; body: unknown }> {
  const response = await fetch(mock.url + target, { headers: { "X-Auth-Token": "any-token" } });
  return { status: response.status, body: await response.json() };
}

async function expectSuccess(target: string): Promise<void> {
  expect(await get(target)).toMatchObject({ status: 200 });
}

async function expectRefusal(target: string, code: string): Promise<void> {
  expect(await get(target)).toMatchObject({
    status: 400,
    body: { error_code: code, error_msg: expect.any(String) },
  });
}

test("there are cases for every parameter of the contract, and for no other", () => {
  expect(Object.keys(cases)).toEqual(listProcesses.parameters.map(({ name }) => name));
});

describe.each(Object.entries(cases))("%s", (name, { code, accepted, refused }) => {
  test.each(accepted)("is accepted as %j", async (value) => {
    await expectSuccess(targetWith(name, value));
  });

  test.each(refused)(`is refused as %j with ${code}`, async (value) => {
    await expectRefusal(targetWith(name, value), code);
  });
});

describe.each(Object.entries(cases).filter(([name]) => !isInPath(name)))(
  "%s",
  (name, { code, accepted }) => {
    const value = { ...validQuery, [name]: accepted[0]! }[name]!;

    test(`is refused when given twice, with ${code}`, async () => {
      const query = Object.entries({ ...validQuery, [name]: value });
      await expectRefusal(targetOf(validPath, [...query, [name, value]]), code);
    });

    test(`is refused in another case, with ${code}`, async () => {
      const others = Object.entries({ ...validQuery, database: "shop" }).filter(
        ([key]) => key !== name,
      );
      await expectRefusal(targetOf(validPath, [...others, [name.toUpperCase(), value]]), code);
    });
  },
);

test.each(
  listProcesses.parameters.filter(({ in: place, required }) => place === "query" && required),
)("$name is refused when it is missing", async ({ name }) => {
  const query = Object.entries(validQuery).filter(([key]) => key !== name);
  await expectRefusal(targetOf(validPath, query), cases[name]!.code);
});

test.each(listProcesses.parameters.filter(({ required }) => !required))(
  "$name may be missing",
  async ({ name }) => {
    const query = Object.entries({ ...validQuery, database: "shop" }).filter(
      ([key]) => key !== name,
    );
    await expectSuccess(targetOf(validPath, query));
  },
);

test("an unknown parameter is refused", async () => {
  await expectRefusal(
    targetOf(validPath, [...Object.entries(validQuery), ["sort", "time"]]),
    "DAS.200100",
  );
});

describe("of user and database", () => {
  const states = { absent: [], empty: [""], given: ["a"], twice: ["a", "a"] };
  const combinations = Object.entries(states).flatMap(([user, users]) =>
    Object.entries(states).map(([database, databases]) => {
      // A parameter that is given twice is named before one whose value is wrong.
      const wrong = { user: "DAS.200100", database: "DAS.200108" };
      const code =
        (user === "twice" && wrong.user) ||
        (database === "twice" && wrong.database) ||
        (user === "empty" && wrong.user) ||
        (database === "empty" && wrong.database) ||
        (user === "absent" && database === "absent" && "DAS.200100") ||
        undefined;
      return { user, users, database, databases, code };
    }),
  );

  test.each(combinations)(
    "user $user with database $database: $code",
    async ({ users, databases, code }) => {
      const target = targetOf(validPath, [
        ["db_user_id", validQuery.db_user_id],
        ...users.map((value) => ["user", value] as const),
        ...databases.map((value) => ["database", value] as const),
      ]);
      await (code === undefined ? expectSuccess(target) : expectRefusal(target, code));
    },
  );

  test("neither is refused in words that name both", async () => {
    const { body } = await get(targetOf(validPath, [["db_user_id", validQuery.db_user_id]]));
    expect(body).toMatchObject({ error_msg: expect.stringMatching(/\buser\b.*\bdatabase\b/u) });
  });
});
