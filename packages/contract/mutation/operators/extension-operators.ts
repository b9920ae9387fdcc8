import { drop, set } from "../edit.ts";
import type { Role, Visit } from "../visit-document.ts";
import { changeValue, type Operator } from "./operator.ts";

const roles: readonly Role[] = [
  ...(["operation", "parameter", "header", "response", "schema", "security scheme"] as const),
];

/** The operators on the project's own words, `x-…`, but for `x-dependencies`, which has its own. */
export const extensionOperators: readonly Operator[] = roles.flatMap((role) => [
  {
    kind: "extension changed",
    role,
    mutate: (node) => namesIn(node).map((name) => [set([name], changeValue(node[name]))]),
  },
  {
    kind: "extension dropped",
    role,
    mutate: (node) => namesIn(node).map((name) => [drop(name)]),
  },
]);

function namesIn(node: Visit["node"]): string[] {
  return Object.keys(node).filter((name) => /^x-(?!dependencies$)/u.test(name));
}
