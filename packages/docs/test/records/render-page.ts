import { createRequire } from "node:module";
import type { Page } from "../../src/pages/page.ts";
import { attributeOf, type Element, listElements } from "../../src/site/html.ts";

interface Markdown {
  createSatteriMarkdownProcessor: (options: object) => Promise<{
    render(markdown: string): Promise<{ code: string }>;
  }>;
}

// Astro's own, so that a page is rendered as on the site.
const require = createRequire(import.meta.resolve("astro"));
const markdown = (await import(require.resolve("@astrojs/markdown-satteri"))) as Markdown;
const processor = await markdown.createSatteriMarkdownProcessor({ syntaxHighlight: false });

export interface RenderedPage {
  elements: Element[];
  /** The names of all elements, in their order. */
  shape: string[];
  text: string;
  /** The texts of the elements of a name. */
  textsOf(tagName: string): string[];
  /** The texts of the cells of a table, row by row, its head first. */
  tableOf(label: string): string[][];
}

/** A page of records as the site has it. */
export async function renderPage({ body }: Page): Promise<RenderedPage> {
  const elements = listElements((await processor.render(body)).code);
  const content = elements.find(({ tagName }) => tagName === "body")!;
  return {
    elements,
    shape: elements.map(({ tagName }) => tagName),
    text: textOf(content),
    textsOf: (tagName) => findAll(content, tagName).map(textOf),
    tableOf: (label) =>
      elements
        .filter((element) => attributeOf(element, "aria-label") === label)
        .flatMap((region) => findAll(region, "tr"))
        .map((row) => [...findAll(row, "th"), ...findAll(row, "td")].map(textOf)),
  };
}

export function findAll(element: Element, tagName: string): Element[] {
  const children = element.childNodes.filter((node) => "tagName" in node);
  return children.flatMap((child) => [
    ...(child.tagName === tagName ? [child] : []),
    ...findAll(child, tagName),
  ]);
}

export function textOf(element: Element): string {
  return collectText(element).replaceAll(/\s+/gu, " ").trim();
}

function collectText({ childNodes }: Element): string {
  return childNodes
    .map((node) => {
      if ("value" in node) return node.value;
      if (!("tagName" in node)) return "";
      return isBlock(node) ? ` ${collectText(node)} ` : collectText(node);
    })
    .join("");
}

function isBlock({ tagName }: Element): boolean {
  return /^(?:br|d[dt]|h\d|li|p|t[dhr])$/u.test(tagName);
}
