import type { Parameter } from "@das-processes/spec";
import type { WireOperation } from "@das-processes/wire";
import { describe, expect, test } from "vitest";
import { createRequestValidator } from "../src/create-request-validator.ts";

function operationWith(...parameters: Parameter[]): WireOperation {
  return {
    operationId: "listBooks",
    method: "get",
    path: "/books",
    parameters,
    dependencies: [],
    requestBody: undefined,
    responses: {},
    iamAction: undefined,
    errorCode: "LIB.0",
    credentials: [],
  };
}

function inQuery(name: string, schema: Parameter["schema"]): Parameter {
  return { name, in: "query", schema };
}

function validate(parameter: Parameter, value?: string): unknown {
  const texts = new Map(value === undefined ? [] : [[parameter.name, value]]);
  const values = createRequestValidator(operationWith(parameter))({
    path: new Map(),
    query: texts,
  });
  return values.query[parameter.name];
}

describe("whatever the contract, a request's texts become values of its types", () => {
  test.each<[Parameter["schema"], string | undefined, unknown]>([
    [{ type: "integer" }, "12", 12],
    [{ type: "number" }, "0.5", 0.5],
    [{ type: "boolean" }, "true", true],
    [{ type: "string" }, "12", "12"],
    [{ type: "integer", default: 7 }, undefined, 7],
    [{ type: "string" }, undefined, undefined],
  ])("%j: %j", (schema, text, value) => {
    expect(validate(inQuery("a", schema), text)).toBe(value);
  });
});

describe("whatever the contract, what it does not allow is refused", () => {
  test.each<[Parameter["schema"], string, string]>([
    [{ type: "integer", format: "int32" }, "2147483648", 'a must be an integer, not "2147483648".'],
    [
      { type: "integer", format: "int64" },
      "9007199254740993",
      'a must be an integer, not "9007199254740993".',
    ],
    [{ type: "boolean" }, "yes", 'a must be boolean, not "yes".'],
    [
      { type: "string", enum: ["art", "law"] },
      "Art",
      'a must be equal to one of the allowed values, not "Art".',
    ],
    [{ type: "string", pattern: "^\\p{Lu}+$" }, "a", 'a must match pattern "^\\p{Lu}+$", not "a".'],
    [
      { type: "string", maxLength: 1 },
      "\u{1F600}a",
      'a must NOT have more than 1 characters, not "\u{1F600}a".',
    ],
  ])("%j: %j", (schema, text, message) => {
    expect(() => validate(inQuery("a", schema), text)).toThrow(message);
  });

  test("but a length counts whole characters", () => {
    expect(validate(inQuery("a", { type: "string", maxLength: 1 }), "\u{1F600}")).toBe("\u{1F600}");
  });

  test("though its name is one that a pointer writes in another way", () => {
    const parameter = inQuery("a/b~c", { type: "string", pattern: "^a$" });
    expect(() => validate(parameter, "b")).toThrow('must match pattern "^a$"');
  });
});

describe("a contract that requests could not be held to is an error", () => {
  test.each<[string, Parameter["schema"], string]>([
    [
      "a pattern that is none",
      { type: "string", pattern: "^[0-9]+[$" },
      "Invalid regular expression",
    ],
    ["a keyword that is not known", { type: "string", least: 1 }, 'unknown keyword: "least"'],
    ["a format that is not known", { type: "string", format: "isbn" }, 'unknown format "isbn"'],
  ])("%s", (_, schema, message) => {
    expect(() => createRequestValidator(operationWith(inQuery("a", schema)))).toThrow(message);
  });
});
