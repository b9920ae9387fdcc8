import { isRecord } from "../../src/is-record.ts";
import { drop, rename, set } from "../edit.ts";
import type { Role } from "../visit-document.ts";
import { changeValue, namesOf, type Operator } from "./operator.ts";

/** The operators on answers, what is in them, and their examples. */
export const answerOperators: readonly Operator[] = [
  {
    kind: "header dropped",
    role: "response",
    mutate: ({ headers }) => namesOf(headers).map((name) => [drop("headers", name)]),
  },
  ...(["response", "request body"] as const).flatMap(contentOperators),
  {
    kind: "body's schema dropped",
    role: "media type",
    mutate: ({ schema }) => (schema === undefined ? [] : [[drop("schema")]]),
  },
  {
    kind: "body's schema changed",
    role: "media type",
    mutate: ({ schema }, document) => {
      const others = listSchemas(document).filter((other) => other !== referenceOf(schema));
      return others.slice(0, 1).map((other) => [set(["schema"], { $ref: other })]);
    },
  },
  {
    kind: "example dropped",
    role: "media type",
    mutate: ({ examples }) => namesOf(examples).map((name) => [drop("examples", name)]),
  },
  {
    kind: "example changed",
    role: "example",
    mutate: ({ value }) => (value === undefined ? [] : [[set(["value"], changeValue(value))]]),
  },
];

function contentOperators(role: Role): Operator[] {
  return [
    {
      kind: "content type dropped",
      role,
      mutate: ({ content }) => namesOf(content).map((type) => [drop("content", type)]),
    },
    {
      kind: "content type changed",
      role,
      mutate: ({ content }) =>
        namesOf(content).map((type) => [
          rename(
            ["content", type],
            type === "application/json" ? "application/problem+json" : "application/json",
          ),
        ]),
    },
  ];
}

function listSchemas(document: object): string[] {
  const { components } = document as { components?: { schemas?: object } };
  return namesOf(components?.schemas).map((name) => `#/components/schemas/${name}`);
}

function referenceOf(schema: unknown): unknown {
  return isRecord(schema) ? schema["$ref"] : undefined;
}
