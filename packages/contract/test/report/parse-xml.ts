export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  /** The text of the element and of everything in it. */
  text: string;
}

const head = /^(?:<\?xml version="1\.0" encoding="UTF-8"\?>|<!DOCTYPE html>)\n/u;
const allowed = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u;
const attribute = / ([a-z][\w-]*)="([^<"]*)"/giu;
const token = /<([a-z]\w*)((?: [a-z][\w-]*="[^<"]*")*)(\/?)>|<\/([a-z]\w*)>|([^<]+)/giuy;
const characters: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
};

/**
 * Parses a document strictly: it knows no comments, no CDATA, and references to five characters alone.
 *
 * @throws {SyntaxError} if the document is not well-formed, or holds a character that XML 1.0 forbids.
 */
export function parseXml(source: string): XmlElement {
  const start = head.exec(source)?.[0].length;
  if (start === undefined || !allowed.test(source)) {
    throw new SyntaxError("No declaration, or a character that is not allowed");
  }
  const document: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [document];
  let end = start;
  for (const [match, name, attributes, empty, closed, text] of source
    .slice(start)
    .matchAll(token)) {
    end += match.length;
    const parent = open.at(-1) as XmlElement;
    if (text !== undefined) {
      for (const element of open) element.text += decode(text);
    } else if (name === undefined) {
      if (open.pop()?.name !== closed) throw new SyntaxError(`A stray end: ${match}`);
    } else {
      const element = { name, attributes: toRecord(attributes ?? ""), children: [], text: "" };
      parent.children.push(element);
      if (empty === "") open.push(element);
    }
  }
  const [root, ...others] = document.children;
  if (end < source.length || open.length !== 1 || root === undefined || others.length > 0) {
    throw new SyntaxError(`Not well-formed at ${end}: ${source.slice(end, end + 80)}`);
  }
  return root;
}

/** The elements of a name, at whatever depth, in the order of the document. */
export function findAll({ children }: XmlElement, name: string): XmlElement[] {
  return children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...findAll(child, name),
  ]);
}

function toRecord(source: string): Record<string, string> {
  const pairs = [...source.matchAll(attribute)].map(([, name = "", value = ""]) => [name, value]);
  if (new Set(pairs.map(([name]) => name)).size < pairs.length) {
    throw new SyntaxError(`An attribute is there twice: ${source}`);
  }
  return Object.fromEntries(pairs.map(([name, value = ""]) => [name, decode(value)]));
}

function decode(text: string): string {
  if (text.includes("]]>")) {
    throw new SyntaxError("]]> in a text");
  }
  return text.replaceAll(/&([^;]*;?)/gu, (reference, name: string) => {
    const character = characters[name.replace(/;$/u, "")];
    if (character === undefined || !name.endsWith(";")) {
      throw new SyntaxError(`Not a reference: ${reference}`);
    }
    return character;
  });
}
