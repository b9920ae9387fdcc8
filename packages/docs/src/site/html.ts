import { parse, type DefaultTreeAdapterTypes } from "parse5";

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;

/** Text to put in the place of a part of a page. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Every element of a page, and where each stands in its text. */
export function listElements(html: string): Element[] {
  return [...visit(parse(html, { sourceCodeLocationInfo: true }))];
}

function* visit(node: Node): Generator<Element> {
  if ("tagName" in node) yield node;
  if ("childNodes" in node) for (const child of node.childNodes) yield* visit(child);
}

export function attributeOf({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}

export function applyEdits(html: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((one, other) => other.start - one.start)
    .reduce(
      (text, { start, end, text: own }) => text.slice(0, start) + own + text.slice(end),
      html,
    );
}
