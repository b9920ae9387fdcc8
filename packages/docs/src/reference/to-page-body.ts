import type { OpenApiDocument } from "@das-processes/spec";
import type { CodeSample } from "../list-samples.ts";
import { html } from "../pages/html/html.ts";
import type { Block, Fold } from "./block.ts";
import { listBlocks } from "./list-blocks.ts";
import { listFacts } from "./list-facts.ts";

/** The whole reference as Markdown for a page of the site: without a title, and with HTML. */
export function toPageBody(document: OpenApiDocument, samples: readonly CodeSample[]): string {
  return `${listBlocks(document, samples).flatMap(toParts).join("\n\n")}\n`;
}

/** What stands in HTML is read as Markdown only between empty lines. */
function toParts(block: Block): string[] {
  if (typeof block === "string") return [block];
  return "facts" in block
    ? ['<dl class="facts">', ...listFacts(block).flatMap(toDefinition), "</dl>"]
    : toDetails(block);
}

function toDefinition([name, markdown]: readonly [string, string]): string[] {
  return [`<div><dt>${escape(name)}</dt><dd>`, markdown, "</dd></div>"];
}

function toDetails({ title, isOpen, blocks }: Fold): string[] {
  return [
    isOpen ? "<details open>" : "<details>",
    `<summary>${escape(title)}</summary>`,
    ...blocks,
    "</details>",
  ];
}

function escape(text: string): string {
  return html`${text}`.source;
}
