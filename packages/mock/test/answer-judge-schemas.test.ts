import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createAnswerJudge } from "../src/index.ts";
import { createJudgeOf, headers, jsonOf } from "./create-judge-of.ts";

describe("schemas are read as JSON Schema, draft 2020-12", () => {
  test.each<[schema: unknown, right: unknown, wrong: unknown]>([
    [{ prefixItems: [{ type: "string" }], items: false }, ["a"], ["a", "b"]],
    [{ dependentRequired: { name: ["age"] } }, { age: 1 }, { name: "a" }],
    [{ properties: { name: {} }, unevaluatedProperties: false }, { name: 1 }, { age: 1 }],
    [{ type: ["string", "null"] }, null, 5],
    [{ type: "string" }, "", null],
    [{ minLength: 2, maxLength: 2 }, "😀😀", "😀"],
    [{ pattern: "^.$" }, "😀", "ab"],
    [{ type: "integer", format: "int32" }, 2_147_483_647, 2_147_483_648],
    [{ anyOf: [true, { type: "string" }] }, 5, undefined],
    [{}, null, undefined],
    [{ $ref: "#/components/schemas/Tree" }, { of: [{ of: [] }] }, { of: [{ of: [{}] }] }],
  ])("%j allows %j, not %j", async (schema, right, wrong) => {
    const Tree = {
      type: "object",
      required: ["of"],
      properties: { of: { type: "array", items: { $ref: "#/components/schemas/Tree" } } },
    };
    const components = { schemas: { Tree } };
    const judgeSchema = await createJudgeOf({ 200: jsonOf(schema) }, { components });
    expect(await judgeSchema("read", { status: 200, headers, body: right })).toEqual([]);
    expect(await judgeSchema("read", { status: 200, headers, body: wrong })).not.toEqual([]);
  });

  test("also where the document names the dialect of OpenAPI 3.1 itself", async () => {
    const jsonSchemaDialect = "https://spec.openapis.org/oas/3.1/dialect/base";
    const judgeText = await createJudgeOf(
      { 200: jsonOf({ type: "string" }) },
      { jsonSchemaDialect },
    );
    expect(await judgeText("read", { status: 200, headers, body: "a" })).toEqual([]);
    expect(await judgeText("read", { status: 200, headers, body: 5 })).toHaveLength(1);
  });

  test("a type without a schema allows every body, but not none", async () => {
    const content = { "application/json": {} };
    const judgeAny = await createJudgeOf({ 200: { description: "Read", content } });
    expect(await judgeAny("read", { status: 200, headers, body: null })).toEqual([]);
    expect(await judgeAny("read", { status: 200, headers, body: undefined })).toHaveLength(1);
  });
});

describe("a judge that would take everything for right is not made", () => {
  const broken = { type: "string", pattern: "[" };

  test("with a schema of a body that Prism cannot compile", async () => {
    const nested = { type: "object", properties: { name: broken } };
    await expect(createJudgeOf({ 200: jsonOf({}), "4XX": jsonOf(nested) })).rejects.toThrow(
      "Prism cannot compile the schema of application/json in the answer 4XX of read.",
    );
  });

  test("with a schema of a header that Prism cannot compile", async () => {
    const named = { ...jsonOf({}), headers: { "X-Name": { schema: broken } } };
    await expect(createJudgeOf({ 200: named })).rejects.toThrow(
      "Prism cannot compile the schema of X-Name in the answer 200 of read.",
    );
  });

  test("with a file that is not there", async () => {
    const specFile = join(tmpdir(), "nowhere.yaml");
    await expect(createAnswerJudge({ specFile })).rejects.toThrow("nowhere");
  });
});
