import type { Page } from "../pages/page.ts";
import { attributeOf, type Element } from "./html.ts";
import type { Section } from "./section.ts";

const blocks =
  /^(?:address|blockquote|br|dd|details|div|dl|dt|h[1-6]|li|ol|p|pre|summary|table|td|th|tr|ul)$/u;

/** What stands below each heading of a page. */
export function listSections(elements: readonly Element[], { path, title }: Page): Section[] {
  const content = elements.find(
    (element) => attributeOf(element, "class") === "sl-markdown-content",
  );
  const url = path === "" ? "./" : `${path}/`;
  const sections = [{ url, title, heading: title, text: "" }];
  addNodes(content!.childNodes);
  return sections.map((section) => ({
    ...section,
    text: section.text.replaceAll(/\s+/gu, " ").trim(),
  }));

  function addNodes(nodes: Element["childNodes"]): void {
    for (const node of nodes) {
      if ("value" in node) sections.at(-1)!.text += node.value;
      if ("tagName" in node) addElement(node);
    }
  }

  function addElement(element: Element): void {
    const { tagName, childNodes } = element;
    const isLinkToHeading = attributeOf(element, "class") === "sl-anchor-link";
    if (tagName === "script" || tagName === "style" || isLinkToHeading) return;
    const id = attributeOf(element, "id");
    if (/^h[2-6]$/u.test(tagName) && id !== undefined) {
      sections.push({ url: `${url}#${id}`, title, heading: textOf(element), text: "" });
      return;
    }
    const space = blocks.test(tagName) ? " " : "";
    sections.at(-1)!.text += space;
    addNodes(childNodes);
    sections.at(-1)!.text += space;
  }
}

function textOf({ childNodes }: Element): string {
  return childNodes
    .map((node) => {
      if ("value" in node) return node.value;
      return "tagName" in node ? textOf(node) : "";
    })
    .join("")
    .trim();
}
