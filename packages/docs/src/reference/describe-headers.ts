import { listOperations, type OpenApiDocument } from "@das-processes/spec";
import type { Block } from "./block.ts";
import { describeSource } from "./describe-source.ts";
import { listConstraints } from "./list-constraints.ts";
import { toCode } from "./to-code.ts";

/** The headers of all answers, each of them once. */
export function describeHeaders(document: OpenApiDocument): Block[] {
  const headers = listOperations(document)
    .flatMap(({ responses }) => Object.values(responses))
    .flatMap((response) => Object.entries(response.headers ?? {}));
  return [
    "## Headers",
    ...[...new Map(headers)].flatMap(([name, header]) => [
      `### ${toCode(name)}`,
      header.description ?? "",
      {
        facts: {
          ...listConstraints(header.schema),
          Example: header.example === undefined ? undefined : toCode(header.example),
          From: describeSource(header),
        },
      },
    ]),
  ];
}
