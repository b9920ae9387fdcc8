import { bundleSpec } from "@das-processes/spec";
import { describe, expect, test } from "vitest";
import { listMutants } from "../../mutation/list-mutants.ts";
import { things } from "./things.ts";

const mutants = listMutants(things);

/** The places of a kind of mutants, with what stands there now. */
function ofKind(kind: string): string[] {
  return mutants
    .filter((mutant) => mutant.kind === kind)
    .map(({ id }) => id.slice(kind.length + 2));
}

describe.each([
  ["the spec", await bundleSpec()],
  ["a spec of two operations", things],
])("of %s", (_name, document) => {
  const all = listMutants(document);

  test("no two mutants have the same id, or are the same document", () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map((mutant) => JSON.stringify(mutant.document))).size).toBe(all.length);
  });

  test("no mutant is the spec itself, which stays as it is", () => {
    const before = JSON.stringify(document);
    expect(listMutants(document).map((mutant) => JSON.stringify(mutant.document))).not.toContain(
      before,
    );
    expect(JSON.stringify(document)).toBe(before);
  });

  test("the mutants are the same each time", () => {
    expect(listMutants(document)).toEqual(all);
  });
});

test("an enum loses each value, gains one, and goes", () => {
  const schema = "/components/parameters/Colour/schema/enum";
  expect(ofKind("enum value dropped")).toEqual([`${schema}/0`, `${schema}/1`]);
  expect(ofKind("enum value added")).toEqual([`${schema} -> ["red","green","greenx"]`]);
  expect(ofKind("enum dropped")).toEqual([schema]);
});

test("a parameter goes elsewhere, whatever its place", () => {
  expect(ofKind("parameter moved")).toEqual([
    '/components/parameters/Colour/in -> "header"',
    '/paths/~1things/get/parameters/1/in -> "header"',
    '/paths/~1things/get/parameters/2/in -> "header"',
    '/paths/~1things/get/parameters/3/in -> "query"',
  ]);
});

test("a dependency gets each other operator, another parameter for each, loses each, and goes", () => {
  const at = "/paths/~1things/get/x-dependencies/0";
  expect(ofKind("dependency's operator changed")).toEqual([
    `${at} -> "Or(colour, shape);"`,
    `${at} -> "ZeroOrOne(colour, shape);"`,
    `${at} -> "AllOrNone(colour, shape);"`,
  ]);
  expect(ofKind("dependency's parameter changed")).toEqual([
    `${at} -> "OnlyOne(size, shape);"`,
    `${at} -> "OnlyOne(colour, size);"`,
  ]);
  expect(ofKind("dependency's parameter dropped")).toEqual([]);
  expect(ofKind("dependency dropped")).toEqual([at]);
});

test("every operation is changed, with its body and its own security", () => {
  expect(ofKind("operation id changed")).toEqual([
    '/paths/~1things/get/operationId -> "listThingsX"',
    '/paths/~1things/post/operationId -> "addThingX"',
  ]);
  expect(ofKind("method changed")).toEqual([
    "/paths/~1things/get -> put",
    "/paths/~1things/post -> put",
  ]);
  expect(ofKind("security requirement dropped")).toEqual([
    "/security/0",
    "/paths/~1things/post/security/0",
  ]);
  expect(ofKind("content type changed")).toEqual([
    "/paths/~1things/get/responses/200/content/application~1json -> application/problem+json",
    "/paths/~1things/post/requestBody/content/application~1json -> application/problem+json",
  ]);
});

test("what is required or not becomes the other", () => {
  expect(ofKind("required dropped")).toEqual([
    "/components/schemas/Thing/required/0",
    "/paths/~1things/get/parameters/2/required -> false",
    "/paths/~1things/post/requestBody/required -> false",
  ]);
  expect(ofKind("required added")).toEqual([
    '/components/schemas/Thing/required -> ["name","note"]',
    "/components/parameters/Colour/required -> true",
    "/paths/~1things/get/parameters/1/required -> true",
    "/paths/~1things/get/parameters/3/required -> true",
    "/paths/~1things/get/responses/200/headers/X-Count/required -> true",
  ]);
});

test("each bound moves by one both ways, but not below what it can be, and goes", () => {
  const size = "/paths/~1things/get/parameters/2/schema";
  const name = "/components/schemas/Thing/properties/name/minLength";
  expect(ofKind("bound raised")).toEqual([`${name} -> 1`, `${size}/minimum -> 1`]);
  expect(ofKind("bound lowered")).toEqual([`${size}/minimum -> -1`]);
  expect(ofKind("bound dropped")).toEqual([name, `${size}/minimum`]);
});

test("a pattern is loosened and tightened at each of its pieces, and goes", () => {
  const at = "/paths/~1things/get/parameters/1/schema/pattern";
  const patternsOf = (kind: string) =>
    ofKind(kind).map((id) => JSON.parse(id.slice(`${at} -> `.length)));
  expect(patternsOf("pattern loosened")).toEqual([
    String.raw`[^a-c-]+x{2,3}\d*$`,
    String.raw`^[^-]+x{2,3}\d*$`,
    String.raw`^[^a-c]+x{2,3}\d*$`,
    String.raw`^[^a-c-]*x{2,3}\d*$`,
    String.raw`^[^a-c-]+x{1,3}\d*$`,
    String.raw`^[^a-c-]+x{2,4}\d*$`,
    String.raw`^[^a-c-]+x{2,3}\d*`,
  ]);
  expect(patternsOf("pattern tightened")).toEqual([
    String.raw`^[^_a-c-]+x{2,3}\d*$`,
    String.raw`^[^a-c-]{2,}x{2,3}\d*$`,
    String.raw`^[^a-c-]+x{3,3}\d*$`,
    String.raw`^[^a-c-]+x{2,2}\d*$`,
    String.raw`^[^a-c-]+x{2,3}\d+$`,
  ]);
  expect(ofKind("pattern dropped")).toEqual([at]);
});

test("a field that is dropped or renamed is no longer required, or under its new name", () => {
  const [dropped] = mutants.filter(({ kind }) => kind === "field dropped");
  const [renamed] = mutants.filter(({ kind }) => kind === "field renamed");
  expect(dropped!.document).toHaveProperty("components.schemas.Thing", {
    type: "object",
    required: [],
    properties: { note: { type: "string" } },
    additionalProperties: false,
  });
  expect(renamed!.document).toHaveProperty("components.schemas.Thing.required", ["name_x"]);
});

test("a mutant says in words what was done", () => {
  expect(Object.fromEntries(mutants.map(({ id, description }) => [id, description]))).toMatchObject(
    {
      "method changed: /paths/~1things/get -> put": "get becomes put",
      "bound dropped: /components/schemas/Thing/properties/name/minLength": "0 is dropped",
      'operation id changed: /paths/~1things/post/operationId -> "addThingX"':
        '"addThing" becomes "addThingX"',
      "required added: /components/parameters/Colour/required -> true": "true is added",
    },
  );
});
