import type { OpenApiDocument } from "@das-processes/spec";
import type { Block } from "./block.ts";
import { describeSource } from "./describe-source.ts";
import { toCode } from "./to-code.ts";

export function describeAuthentication({ components }: OpenApiDocument): Block[] {
  const schemes = Object.entries(components.securitySchemes ?? {});
  return [
    "## Authentication",
    "A call carries one of these:",
    ...schemes.flatMap(([scheme, { name = scheme, description = "", ...others }]) => [
      `### ${toCode(name)}`,
      description,
      {
        facts: {
          Scheme: toCode(scheme),
          Type: toCode(others.type),
          In: others.in,
          From: describeSource(others),
        },
      },
    ]),
  ];
}
