import { readFile } from "node:fs/promises";
import { inspect } from "node:util";
import type { StandardSchemaV1 } from "@standard-schema/spec";
import { loadSpec } from "@das-processes/spec";
import { describe, expect, expectTypeOf, test } from "vitest";
import type { ErrorResponse, ListProcessesResponse, Process } from "../src/index.ts";
import {
  validateErrorResponse,
  validateListProcessesPath,
  validateListProcessesQuery,
  validateListProcessesResponse,
  validateProcess,
} from "../src/generated/validators.gen.ts";
import {
  zErrorResponse,
  zListProcessesPath,
  zListProcessesQuery,
  zListProcessesResponse,
  zProcess,
} from "../src/generated/zod.gen.ts";
import { params, projectId } from "./parameters.ts";

const { instance_id, ...query } = params;
const document = await loadSpec();
const documented = document.paths["/v3/{project_id}/instances/{instance_id}/processes"]!.get!
  .responses["200"]!.content!["application/json"]!.examples!["documented"]!
  .value as ListProcessesResponse;
const session = documented.processes[0]!;
const without = (value: object, name: string) =>
  Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));

/** Values that no field of the spec's takes, or only one of a certain type. */
const odd = [
  null,
  true,
  [],
  {},
  0,
  1,
  -1,
  0.5,
  2 ** 31 - 1,
  2 ** 31,
  1e300,
  NaN,
  Infinity,
  1n,
  "",
  "1",
  "1n",
  "x",
];

const subjects = [
  {
    name: "path",
    ajv: validateListProcessesPath,
    zod: zListProcessesPath,
    valid: { project_id: projectId, instance_id },
    strict: true,
  },
  {
    name: "query",
    ajv: validateListProcessesQuery,
    zod: zListProcessesQuery,
    valid: query,
    strict: true,
  },
  {
    name: "page",
    ajv: validateListProcessesResponse,
    zod: zListProcessesResponse,
    valid: documented,
    strict: false,
  },
  { name: "session", ajv: validateProcess, zod: zProcess, valid: session, strict: false },
  {
    name: "error",
    ajv: validateErrorResponse,
    zod: zErrorResponse,
    valid: { error_code: "DAS.200104", error_msg: "", request_id: "1" },
    strict: false,
  },
];

describe.each(subjects)("Ajv and Zod agree on the $name", ({ ajv, zod, valid, strict }) => {
  const verdicts = (value: unknown) => [
    ajv(value).issues === undefined,
    zod.safeParse(value).success,
  ];

  test("that is valid", () => {
    expect(verdicts(valid)).toEqual([true, true]);
  });

  test("that is not an object", () => {
    for (const value of [null, true, [], 0, 1, NaN, 1n, "", "x", undefined]) {
      expect(verdicts(value), inspect(value)).toEqual([false, false]);
    }
  });

  test("with each field absent, or of another kind", () => {
    for (const name of Object.keys(valid)) {
      const values = [without(valid, name), ...odd.map((value) => ({ ...valid, [name]: value }))];
      for (const value of values) {
        const [byAjv, byZod] = verdicts(value);
        expect(byAjv, `${name} in ${inspect(value)}`).toBe(byZod);
      }
    }
  });

  test("with a field that the spec does not know", () => {
    expect(verdicts({ ...valid, surplus: 1 })).toEqual([!strict, !strict]);
  });
});

test.each(["least", "greatest"])(
  "Ajv and Zod agree on the %s of each number, and just outside",
  () => {
    const bounds = { offset: [0, 2 ** 31 - 1], limit: [1, 100] };
    for (const [name, [least, greatest]] of Object.entries(bounds)) {
      for (const [value, verdict] of [
        [least! - 1, false],
        [least, true],
        [greatest, true],
        [greatest! + 1, false],
      ] as const) {
        const candidate = { ...query, [name]: value };
        expect(validateListProcessesQuery(candidate).issues === undefined, `${name} ${value}`).toBe(
          verdict,
        );
        expect(zListProcessesQuery.safeParse(candidate).success, `${name} ${value}`).toBe(verdict);
      }
    }
  },
);

test.each([
  [{}, false],
  [{ user: "app" }, true],
  [{ database: "shop" }, true],
  [{ user: "app", database: "shop" }, true],
  [{ user: undefined, database: undefined }, false],
])("Ajv and Zod agree that of user and database %o is enough: %s", (given, verdict) => {
  const candidate = { db_user_id: query.db_user_id, ...given };
  expect(validateListProcessesQuery(candidate).issues === undefined).toBe(verdict);
  expect(zListProcessesQuery.safeParse(candidate).success).toBe(verdict);
});

test("a count is a number for both, never a bigint, and never taken from a text", () => {
  expectTypeOf<ListProcessesResponse["count"]>().toEqualTypeOf<number>();
  for (const count of [1n, "1", "", true, null, 1.5]) {
    const page = { ...documented, count };
    expect(validateListProcessesResponse(page).issues?.[0]?.pointer).toBe("/count");
    expect(zListProcessesResponse.safeParse(page).error?.issues[0]?.path).toEqual(["count"]);
  }
  expect(zListProcessesResponse.parse(documented).count).toBe(1);
});

test("both return a valid answer whole, with the fields that the spec does not know", () => {
  const page = { processes: [{ ...session, cpu_time: "3" }], count: 1, more: { deep: true } };
  expect(validateListProcessesResponse(page).value).toBe(page);
  expect(zListProcessesResponse.parse(page)).toEqual(page);
});

test("an issue names its place as a JSON pointer and as keys, with odd keys escaped", () => {
  const { issues } = validateListProcessesQuery({ ...query, "a/b~c": 1, limit: 0 });
  expect(issues).toEqual([
    { pointer: "/a~1b~0c", path: ["a/b~c"], message: "is not known" },
    { pointer: "/limit", path: ["limit"], message: "must be >= 1, not 0" },
  ]);
});

test("an issue of a page of hundreds names one place and quotes one value, cut short", () => {
  const processes = Array.from({ length: 100 }, () => ({
    ...session,
    time: ["secret of the page"],
  }));
  const { issues } = validateListProcessesResponse({ processes, count: 100 });
  expect(issues).toEqual([
    {
      pointer: "/processes/0/time",
      path: ["processes", "0", "time"],
      message: "must be of type string, not an array",
    },
  ]);
});

test("each validator is a Standard Schema", async () => {
  const schema: StandardSchemaV1<ListProcessesResponse> = validateListProcessesResponse;
  expectTypeOf<StandardSchemaV1.InferOutput<typeof validateProcess>>().toEqualTypeOf<Process>();
  expectTypeOf<
    StandardSchemaV1.InferOutput<typeof validateErrorResponse>
  >().toEqualTypeOf<ErrorResponse>();
  expect(schema["~standard"].version).toBe(1);
  expect(await schema["~standard"].validate(documented)).toEqual({ value: documented });
  const refused = await schema["~standard"].validate({ processes: [] });
  expect(refused.issues).toMatchObject([{ path: ["count"], message: "is required" }]);
});

test("the validators need neither eval nor a module besides the generated and to-validator", async () => {
  const code = await readFile(
    new URL("../src/generated/validators.gen.ts", import.meta.url),
    "utf8",
  );
  expect(code).not.toMatch(/\beval\b|new Function|\brequire\(/u);
  expect([...code.matchAll(/from "([^"]+)"/gu)].map(([, source]) => source)).toEqual([
    "../to-validator.ts",
    "./operations.gen.ts",
    "./types.gen.ts",
  ]);
});
