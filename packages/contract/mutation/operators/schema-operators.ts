import { isRecord } from "../../src/is-record.ts";
import { drop, rename, set } from "../edit.ts";
import { changeValue, itemsOf, namesOf, type Operator } from "./operator.ts";

/** What counts something, and so cannot be below 0. */
const countBounds = [
  "maxItems",
  "maxLength",
  "maxProperties",
  "minItems",
  "minLength",
  "minProperties",
];
const bounds = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", ...countBounds];

const otherTypes: Record<string, readonly string[]> = {
  array: ["object"],
  boolean: ["string"],
  integer: ["number", "string"],
  number: ["integer", "string"],
  object: ["array"],
  string: ["integer"],
};

const otherFormats: Record<string, string> = {
  date: "date-time",
  "date-time": "date",
  double: "float",
  float: "double",
  int32: "int64",
  int64: "int32",
};

/** The operators on the keywords of a schema, but for its pattern. */
export const schemaOperators: readonly Operator[] = [
  {
    kind: "required dropped",
    role: "schema",
    mutate: ({ required }) => itemsOf(required).map((_, index) => [drop("required", `${index}`)]),
  },
  {
    kind: "required added",
    role: "schema",
    mutate: ({ required, properties }) =>
      namesOf(properties)
        .filter((name) => !itemsOf(required).includes(name))
        .map((name) => [set(["required"], [...itemsOf(required), name])]),
  },
  {
    kind: "bound raised",
    role: "schema",
    mutate: (schema) => boundsOf(schema).map(([name, bound]) => [set([name], bound + 1)]),
  },
  {
    kind: "bound lowered",
    role: "schema",
    mutate: (schema) =>
      boundsOf(schema)
        .filter(([name, bound]) => bound > 0 || !countBounds.includes(name))
        .map(([name, bound]) => [set([name], bound - 1)]),
  },
  {
    kind: "bound dropped",
    role: "schema",
    mutate: (schema) => boundsOf(schema).map(([name]) => [drop(name)]),
  },
  {
    kind: "type changed",
    role: "schema",
    mutate: ({ type }) => (otherTypes[String(type)] ?? []).map((other) => [set(["type"], other)]),
  },
  {
    kind: "null allowed",
    role: "schema",
    mutate: ({ type }) =>
      typeof type === "string" && type !== "null" ? [[set(["type"], [type, "null"])]] : [],
  },
  dropOf("type"),
  {
    kind: "format changed",
    role: "schema",
    mutate: ({ format }) => {
      const other = otherFormats[String(format)];
      return other === undefined ? [] : [[set(["format"], other)]];
    },
  },
  dropOf("format"),
  {
    kind: "enum value dropped",
    role: "schema",
    mutate: (schema) => itemsOf(schema["enum"]).map((_, index) => [drop("enum", `${index}`)]),
  },
  {
    kind: "enum value added",
    role: "schema",
    mutate: (schema) => {
      const values = itemsOf(schema["enum"]);
      return values.length === 0 ? [] : [[set(["enum"], [...values, changeValue(values.at(-1))])]];
    },
  },
  dropOf("enum"),
  changeOf("default"),
  dropOf("default"),
  changeOf("example"),
  dropOf("example"),
  dropOf("items"),
  {
    kind: "field dropped",
    role: "schema",
    mutate: ({ properties, required }) =>
      namesOf(properties).map((name) => [
        drop("properties", name),
        ...indexOf(required, name).map((index) => drop("required", index)),
      ]),
  },
  {
    kind: "field renamed",
    role: "schema",
    mutate: ({ properties, required }) =>
      namesOf(properties).map((name) => [
        rename(["properties", name], `${name}_x`),
        ...indexOf(required, name).map((index) => set(["required", index], `${name}_x`)),
      ]),
  },
  {
    kind: "unknown fields refused",
    role: "schema",
    mutate: ({ properties, additionalProperties }) =>
      properties !== undefined && additionalProperties === undefined
        ? [[set(["additionalProperties"], false)]]
        : [],
  },
  {
    kind: "unknown fields allowed",
    role: "schema",
    mutate: ({ additionalProperties }) =>
      additionalProperties === false || isRecord(additionalProperties)
        ? [[drop("additionalProperties")]]
        : [],
  },
];

function boundsOf(schema: Readonly<Record<string, unknown>>): [name: string, bound: number][] {
  return bounds
    .filter((name) => typeof schema[name] === "number")
    .map((name) => [name, schema[name] as number]);
}

function indexOf(list: unknown, name: string): string[] {
  return itemsOf(list).flatMap((item, index) => (item === name ? [`${index}`] : []));
}

function changeOf(keyword: string): Operator {
  return {
    kind: `${keyword} changed`,
    role: "schema",
    mutate: ({ [keyword]: value }) =>
      value === undefined ? [] : [[set([keyword], changeValue(value))]],
  };
}

function dropOf(keyword: string): Operator {
  return {
    kind: `${keyword} dropped`,
    role: "schema",
    mutate: (schema) => (keyword in schema ? [[drop(keyword)]] : []),
  };
}
