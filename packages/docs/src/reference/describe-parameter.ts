import type { Parameter } from "@das-processes/spec";
import type { Block } from "./block.ts";
import { listConstraints } from "./list-constraints.ts";
import { toCode } from "./to-code.ts";
import { toCodeLink } from "./to-code-link.ts";

export function describeParameter(parameter: Parameter): Block[] {
  const { name, description = "", required = false, schema, example } = parameter;
  const errorCode = parameter["x-error-code"];
  return [
    `#### ${toCode(name)}`,
    description,
    {
      facts: {
        Required: required ? "yes" : "no",
        ...listConstraints(schema),
        Default: schema.default === undefined ? "none" : toCode(schema.default),
        Example: example === undefined ? undefined : toCode(example),
        "If wrong": errorCode && toCodeLink(errorCode),
      },
    },
  ];
}
