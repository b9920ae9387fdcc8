import type { OpenApiDocument } from "@das-processes/spec";
import type { CodeSample } from "../list-samples.ts";
import type { Block } from "./block.ts";
import { listBlocks } from "./list-blocks.ts";
import { listFacts } from "./list-facts.ts";

/** The whole reference as a file of plain Markdown. */
export function toMarkdown(document: OpenApiDocument, samples: readonly CodeSample[]): string {
  const parts = [
    `# ${document.info.title}: API reference`,
    ...listBlocks(document, samples).flatMap(toParts),
  ];
  return `${parts.join("\n\n")}\n`;
}

function toParts(block: Block): string[] {
  if (typeof block === "string") return [block];
  if (!("facts" in block)) return [block.title, ...block.blocks];
  const items = listFacts(block).map(([name, text]) => `- ${name}: ${text.replaceAll("\n", " ")}`);
  return [items.join("\n")];
}
