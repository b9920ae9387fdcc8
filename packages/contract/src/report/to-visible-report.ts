import type { Report } from "./report.ts";

// Controls, halves of characters, what has no meaning yet, what takes no room or turns the direction
// of writing, and every white space but the ordinary one.
const unseen = /(?! )[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * The same report, with each character that cannot be seen, or does something to others, written as
 * `\u{...}`: what a server sent is then harmless for a terminal, allowed in XML, and plain to a reader.
 */
export function toVisibleReport(report: Report): Report {
  return JSON.parse(JSON.stringify(report), (_key, value: unknown) =>
    typeof value === "string" ? value.replaceAll(unseen, toEscape) : value,
  ) as Report;
}

function toEscape(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16)}}`;
}
