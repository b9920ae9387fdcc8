import { describe, expect, test } from "vitest";
import {
  allowedCounts,
  describeDependency,
  isSatisfied,
  parseDependency,
  type DependencyOperator,
} from "../src/parameter-dependency.ts";

const rules: {
  operator: DependencyOperator;
  rule: string;
  /** How many of three parameters may be given. */
  allowed: number[];
  sentence: string;
}[] = [
  {
    operator: "Or",
    rule: "at least one is given",
    allowed: [1, 2, 3],
    sentence: "At least one of user, database and host must be given.",
  },
  {
    operator: "OnlyOne",
    rule: "exactly one is given",
    allowed: [1],
    sentence: "Exactly one of user, database and host must be given.",
  },
  {
    operator: "ZeroOrOne",
    rule: "at most one is given",
    allowed: [0, 1],
    sentence: "At most one of user, database and host may be given.",
  },
  {
    operator: "AllOrNone",
    rule: "all are given or none",
    allowed: [0, 3],
    sentence: "Either all of user, database and host must be given, or none.",
  },
];

describe.each(rules)("$operator", ({ operator, rule, allowed, sentence }) => {
  const parameters = ["user", "database", "host"];

  test("is read with its parameters in their order", () => {
    expect(parseDependency(`${operator}(user, database, host);`)).toEqual({ operator, parameters });
  });

  test(`is satisfied if ${rule}, whichever they are`, () => {
    for (const given of subsetsOf(parameters)) {
      expect({ given, satisfied: isSatisfied({ operator, parameters }, new Set(given)) }).toEqual({
        given,
        satisfied: allowed.includes(given.length),
      });
    }
  });

  test("tells how many may be given", () => {
    expect(allowedCounts({ operator, parameters })).toEqual(allowed);
  });

  test("has a sentence that says so", () => {
    expect(describeDependency({ operator, parameters })).toBe(sentence);
  });
});

test("parameters that a dependency does not name do not count", () => {
  const dependency = parseDependency("Or(user, database);");
  expect(isSatisfied(dependency, new Set(["limit", "offset"]))).toBe(false);
});

test("two parameters are joined by a single and", () => {
  expect(describeDependency(parseDependency("Or(user, database);"))).toBe(
    "At least one of user and database must be given.",
  );
});

test.each(["Or(user,database);", " Or(  user ,\n  database  );\n"])(
  "white space around names and expression says nothing: %j",
  (text) => {
    expect(parseDependency(text)).toEqual({ operator: "Or", parameters: ["user", "database"] });
  },
);

test("names may hold underscores, hyphens and digits", () => {
  expect(parseDependency("Or(node_id, x-node-2);").parameters).toEqual(["node_id", "x-node-2"]);
});

test.each([
  "",
  "Or",
  "Or();",
  "Or(user);",
  "Or(user, database)",
  "Or(user, );",
  "Or(user database);",
  "Or(user, database",
  "or(user, database);",
  "Xor(user, database);",
  "toString(user, database);",
  "Or (user, database);",
  "Or(user=='root', database);",
  "Or(user, Or(database, host));",
  "Or(user, database); Or(user, host);",
  "IF user THEN database;",
])(
  "an expression that cannot be read is a SyntaxError that quotes it and says what can be: %j",
  (text) => {
    expect(() => parseDependency(text)).toThrow(
      new SyntaxError(
        `Cannot read the dependency "${text}": write an operator (Or, OnlyOne, ZeroOrOne, AllOrNone), ` +
          `two or more parameter names and a semicolon, such as "Or(user, database);".`,
      ),
    );
  },
);

function subsetsOf(names: readonly string[]): string[][] {
  return names.reduce<string[][]>(
    (subsets, name) => [...subsets, ...subsets.map((subset) => [...subset, name])],
    [[]],
  );
}
