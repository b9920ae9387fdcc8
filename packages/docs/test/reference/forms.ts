import { expect } from "vitest";
import { toMarkdown } from "../../src/reference/to-markdown.ts";
import { toPageBody } from "../../src/reference/to-page-body.ts";
import { samples, spec } from "./spec-parts.ts";

const fences = /^```[^]*?^```$/gmu;
/** Both forms of the reference, and how each is read. */
export const forms = [
  {
    form: "as a file",
    ...toForm(toMarkdown(spec, samples)),
    factsOf: (section: string) =>
      Object.fromEntries(
        [...section.matchAll(/^- ([^:]+): (.*)$/gmu)].map(([, name, text]) => [name!, text!]),
      ),
  },
  {
    form: "as a page",
    ...toForm(toPageBody(spec, samples)),
    factsOf: (section: string) =>
      Object.fromEntries(
        [...section.matchAll(/^<div><dt>(.+)<\/dt><dd>\n\n([^]+?)\n\n<\/dd><\/div>$/gmu)].map(
          ([, name, text]) => [name!, text!.replaceAll("\n", " ")],
        ),
      ),
  },
];

function toForm(markdown: string) {
  return { markdown, sectionOf: (...path: string[]) => findSection(markdown, ...path) };
}

/** What stands below a heading that stands below others, to the next heading. */
function findSection(markdown: string, ...path: string[]): string {
  // A comment in a program may look like a heading.
  let text = markdown.replaceAll(fences, (code) => code.replaceAll(/^#/gmu, "\0#"));
  for (const heading of path) {
    const [, below] = `\n${text}`.split(`\n${heading}\n`);
    expect(below, heading).toBeDefined();
    const next = new RegExp(`^#{1,${heading.indexOf(" ")}} `, "mu");
    [text = ""] = below!.split(next);
  }
  return text.split(/^#+ /mu)[0]!.replaceAll("\0#", "#");
}

/** The texts of all headings below the title, without marks. */
export function headingsOf(markdown: string): string[] {
  const headings = withoutCode(markdown).matchAll(/^##+ (.+)$/gmu);
  return [...headings].map(([, text]) => text!.replaceAll("`", ""));
}

export function withoutCode(markdown: string): string {
  return markdown.replaceAll(fences, "");
}

export function jsonOf(section: string): unknown[] {
  return [...section.matchAll(/```json\n([^]*?)\n```/gu)].map(
    ([, json]) => JSON.parse(json!) as unknown,
  );
}
