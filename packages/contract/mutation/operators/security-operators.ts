import { drop, set } from "../edit.ts";
import type { Role } from "../visit-document.ts";
import { changeValue, itemsOf, namesOf, type Operator } from "./operator.ts";

/** The operators on who may call, and where. */
export const securityOperators: readonly Operator[] = [
  ...(["document", "operation"] as const).flatMap(requirementOperators),
  {
    kind: "security scheme dropped",
    role: "components",
    mutate: ({ securitySchemes }) =>
      namesOf(securitySchemes).map((name) => [drop("securitySchemes", name)]),
  },
  {
    kind: "security scheme changed",
    role: "security scheme",
    mutate: ({ type, name, in: place }) =>
      type === "apiKey"
        ? [
            [set(["name"], `${String(name)}-X`)],
            [set(["in"], place === "header" ? "query" : "header")],
            [set(["type"], "http"), set(["scheme"], "bearer")],
          ]
        : [[set(["type"], "apiKey"), set(["name"], "X-Key"), set(["in"], "header")]],
  },
  {
    kind: "server dropped",
    role: "document",
    mutate: ({ servers }) => itemsOf(servers).map((_, index) => [drop("servers", `${index}`)]),
  },
  {
    kind: "server changed",
    role: "server",
    mutate: ({ url }) => [[set(["url"], `${String(url)}/x`)]],
  },
  {
    kind: "server changed",
    role: "server variable",
    mutate: (variable) => [[set(["default"], changeValue(variable["default"]))]],
  },
];

function requirementOperators(role: Role): Operator[] {
  return [
    {
      kind: "security requirement dropped",
      role,
      mutate: ({ security }) => itemsOf(security).map((_, index) => [drop("security", `${index}`)]),
    },
    {
      kind: "security requirements joined",
      role,
      mutate: ({ security }) => {
        const [first, second, ...others] = itemsOf(security) as object[];
        return second === undefined
          ? []
          : [[set(["security"], [{ ...first, ...second }, ...others])]];
      },
    },
    {
      kind: "security optional",
      role,
      mutate: ({ security }) =>
        security === undefined ? [] : [[set(["security"], [...itemsOf(security), {}])]],
    },
    {
      kind: "security dropped",
      role,
      mutate: ({ security }) => (security === undefined ? [] : [[drop("security")]]),
    },
  ];
}
