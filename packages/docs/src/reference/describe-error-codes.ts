import type { OpenApiDocument } from "@das-processes/spec";
import type { Block } from "./block.ts";
import { type ErrorCode, listErrorCodes } from "./list-error-codes.ts";
import { toAnchor } from "./to-anchor.ts";
import { toCode } from "./to-code.ts";
import { toCodeLink } from "./to-code-link.ts";
import { toFence } from "./to-fence.ts";

/** Every error code, by who sends it, with what to do about it. */
export function describeErrorCodes(document: OpenApiDocument): Block[] {
  const codes = Map.groupBy(listErrorCodes(document), ({ sender }) => sender);
  return [
    "## Error codes",
    ...[...codes].flatMap(([sender, own]) => [
      `### Codes of the ${sender}`,
      ...own.flatMap(describeErrorCode),
    ]),
  ];
}

function describeErrorCode({ code, statuses, sender, parameters, example }: ErrorCode): Block[] {
  return [
    `#### ${toCode(code)}`,
    {
      facts: {
        When: example.summary,
        "What to do": example.description,
        Status: statuses.map((status) => `[${status}](#${toAnchor(status)})`).join(" or "),
        Parameters: parameters.length === 0 ? undefined : parameters.map(toCodeLink).join(", "),
        From: `the ${sender}`,
      },
    },
    {
      title: `Example of ${code}`,
      isOpen: false,
      blocks: [toFence("json", JSON.stringify(example.value, null, 2))],
    },
  ];
}
