import { toAnchor } from "../../reference/to-anchor.ts";

export interface Heading {
  /** Without the marks of code. */
  text: string;
  /** What a link to it ends with, as GitHub and the site make it. */
  anchor: string;
  /** The texts of the headings that it stands below, the highest first. */
  parents: string[];
}

/** The headings of Markdown, with their anchors. */
export function listHeadings(markdown: string): Heading[] {
  const used = new Map<string, number>();
  const above: { level: number; text: string }[] = [];
  const withoutFences = markdown.replaceAll(/^(`{3,}).*\n[^]*?^\1$/gmu, "");
  return [...withoutFences.matchAll(/^(#{1,6}) (.+)$/gmu)].map(([, marks = "", content = ""]) => {
    const text = content.replaceAll("`", "");
    while ((above.at(-1)?.level ?? 0) >= marks.length) above.pop();
    const parents = above.map((heading) => heading.text);
    above.push({ level: marks.length, text });
    const anchor = toAnchor(text);
    const earlier = used.get(anchor) ?? 0;
    used.set(anchor, earlier + 1);
    return { text, anchor: earlier === 0 ? anchor : `${anchor}-${earlier}`, parents };
  });
}
