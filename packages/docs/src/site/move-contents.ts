import { applyEdits, attributeOf, listElements } from "./html.ts";

/**
 * Moves the table of contents behind the text of a page, beside which its style shows it in any case:
 * so the text is the first to be drawn, and a long table of contents does not hold it up.
 */
export function moveContents(html: string): string {
  const elements = listElements(html);
  const [contents, text] = ["right-sidebar-container", "main-pane"].map((name) =>
    elements.find((element) => attributeOf(element, "class")?.split(" ").includes(name)),
  );
  if (contents === undefined) return html;
  const { startOffset: start, endOffset: end } = contents.sourceCodeLocation!;
  const behind = text!.sourceCodeLocation!.endOffset;
  return applyEdits(html, [
    { start, end, text: "" },
    { start: behind, end: behind, text: html.slice(start, end) },
  ]);
}
