import type { Schema } from "@das-processes/spec";
import * as fc from "fast-check";
import { anyText } from "../cases/list-texts.ts";
import { isRecord } from "../is-record.ts";

/** Values of every type, among them those that a lenient reader takes for another. */
const strays = [null, true, 0, 1, -1, 1.5, 2 ** 53, "", "1", "a", "🦆", [], [null], {}, { "": 0 }];

/** The body with one place of it changed, in every way that the schema could mind, and some more. */
export function listChangedBodies(schema: Schema, body: unknown): unknown[] {
  return [
    ...listValues(schema).filter((value) => value !== body),
    ...listChangedParts(schema, body),
  ];
}

function listValues({ minimum, maximum, minLength }: Schema): unknown[] {
  const bounds = [minimum, maximum].filter((bound) => bound !== undefined);
  const lengths = minLength === undefined ? [] : [minLength - 1, minLength];
  return [
    ...strays,
    ...bounds.flatMap((bound) => [bound - 1, bound - 0.5, bound, bound + 1, `${bound}`]),
    ...lengths.map((length) => "x".repeat(Math.max(0, length))),
  ];
}

function listChangedParts({ properties = {}, items = {} }: Schema, body: unknown): unknown[] {
  if (Array.isArray(body)) {
    return [
      ...body.flatMap((item, index) =>
        listChangedBodies(items, item).map((changed) => body.with(index, changed)),
      ),
      ...strays.map((stray) => [...body, stray]),
    ];
  }
  if (!isRecord(body)) return [];
  const names = new Set([...Object.keys(properties), ...Object.keys(body)]);
  return [
    ...[...names].map((name) => {
      const { [name]: _, ...rest } = body;
      return rest;
    }),
    ...[...names].flatMap((name) =>
      listChangedBodies(properties[name] ?? {}, body[name]).map((value) => ({
        ...body,
        [name]: value,
      })),
    ),
    { ...body, an_unknown_field: { of: ["any", "type"] } },
  ];
}

/** Any body of a schema, and any with one place changed. */
export function anyBody(schema: Schema): fc.Arbitrary<unknown> {
  const allowed = allowedBody(schema);
  return fc.oneof(
    allowed,
    allowed.chain((body) => fc.constantFrom(body, ...listChangedBodies(schema, body))),
  );
}

function allowedBody(schema: Schema): fc.Arbitrary<unknown> {
  const { type, minimum, maximum, minLength = 0, pattern, items = {} } = schema;
  if (Array.isArray(schema["enum"])) return fc.constantFrom(...schema["enum"]);
  switch (type) {
    case "object":
      return allowedObject(schema);
    case "array":
      return fc.array(allowedBody(items), { maxLength: 3 });
    case "string":
      return pattern === undefined
        ? anyText(minLength)
        : fc.stringMatching(new RegExp(pattern, "u"));
    case "integer":
      return fc.integer({ min: minimum ?? -(2 ** 31), max: maximum ?? 2 ** 31 - 1 });
    default:
      return fc.jsonValue();
  }
}

function allowedObject({ properties = {}, required = [] }: Schema): fc.Arbitrary<unknown> {
  const known = Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [name, allowedBody(property)]),
  );
  const unknown = fc.dictionary(
    fc.string().filter((name) => !Object.hasOwn(properties, name)),
    fc.jsonValue(),
    { maxKeys: 2 },
  );
  return fc
    .tuple(unknown, fc.record(known, { requiredKeys: required }))
    .map(([others, own]) => ({ ...others, ...own }));
}
