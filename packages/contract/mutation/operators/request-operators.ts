import { changeValue, type Operator } from "./operator.ts";
import { drop, set } from "../edit.ts";
import type { Role } from "../visit-document.ts";

const otherPlaces: Record<string, string> = {
  cookie: "query",
  header: "query",
  path: "query",
  query: "header",
};

/** The operators on parameters, bodies of requests, and headers of answers. */
export const requestOperators: readonly Operator[] = [
  ...(["parameter", "request body", "header"] as const).flatMap(requiredOperators),
  ...(["parameter", "header"] as const).flatMap(exampleOperators),
  {
    kind: "parameter renamed",
    role: "parameter",
    mutate: ({ name }) => [[set(["name"], `${String(name)}_x`)]],
  },
  {
    kind: "parameter moved",
    role: "parameter",
    mutate: (parameter) => [[set(["in"], otherPlaces[String(parameter["in"])])]],
  },
];

function requiredOperators(role: Role): Operator[] {
  return [
    {
      kind: "required dropped",
      role,
      mutate: ({ required }) => (required ? [[set(["required"], false)]] : []),
    },
    {
      kind: "required added",
      role,
      mutate: ({ required }) => (required ? [] : [[set(["required"], true)]]),
    },
  ];
}

function exampleOperators(role: Role): Operator[] {
  return [
    {
      kind: "example changed",
      role,
      mutate: ({ example }) =>
        example === undefined ? [] : [[set(["example"], changeValue(example))]],
    },
    {
      kind: "example dropped",
      role,
      mutate: ({ example }) => (example === undefined ? [] : [[drop("example")]]),
    },
  ];
}
