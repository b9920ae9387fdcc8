import type { OpenApiDocument, Response } from "@das-processes/spec";
import type { Block, Fold } from "./block.ts";
import { describeSource } from "./describe-source.ts";
import { describeType } from "./describe-type.ts";
import { errorCodeOf } from "./error-code-of.ts";
import { listExamples, type NamedExample } from "./list-examples.ts";
import { toCode } from "./to-code.ts";
import { toCodeLink } from "./to-code-link.ts";
import { toFence } from "./to-fence.ts";

/** A response; an example of an error is told with its code. */
export function describeResponse(
  status: string,
  response: Response,
  document: OpenApiDocument,
): Block[] {
  const { description = "", headers = {}, content = {} } = response;
  const examples = listExamples(response);
  const bodies = Object.entries(content).map(
    ([type, { schema }]) => `${describeType(schema, document)}, as ${toCode(type)}`,
  );
  return [
    `#### ${status}`,
    description,
    {
      facts: {
        From: describeSource(response) ?? "the API reference",
        Headers: toList(Object.keys(headers).map(toCodeLink)),
        Body: toList(bodies),
        "Error codes": toList(
          examples.flatMap(({ value }) => errorCodeOf(value) ?? []).map(toCodeLink),
        ),
      },
    },
    ...examples.filter(({ value }) => errorCodeOf(value) === undefined).map(toFold),
  ];
}

function toList(items: readonly string[]): string | undefined {
  return items.length === 0 ? undefined : items.join(", ");
}

function toFold({ name, summary, description, value }: NamedExample, index: number): Fold {
  return {
    title: summary === undefined ? `Example ${name}` : `Example ${name}: ${summary}`,
    isOpen: index === 0,
    blocks: [
      ...(description === undefined ? [] : [description]),
      toFence("json", JSON.stringify(value, null, 2)),
    ],
  };
}
