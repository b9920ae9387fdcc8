import type { OpenApiDocument } from "@das-processes/spec";
import type { Block } from "./block.ts";
import { toCode } from "./to-code.ts";

export function describeServers({ servers }: OpenApiDocument): Block[] {
  return [
    "## Servers",
    ...servers.flatMap(({ url, description, variables = {} }) => [
      `${toCode(url)}: ${description}`,
      ...Object.entries(variables).map(([name, variable]) => ({
        facts: {
          Variable: toCode(`{${name}}`),
          Values: variable.description,
          Default: toCode(variable.default),
        },
      })),
    ]),
  ];
}
