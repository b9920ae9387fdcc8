import { displayWidth } from "../text/display-width.ts";

const segmenter = new Intl.Segmenter();

/** Breaks a printable text of one line into pieces no wider than so many cells, at spaces where it can. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let start = 0;
  let space = -1;
  let cells = 0;
  for (const { segment, index } of charactersOf(text)) {
    const own = displayWidth(segment);
    if (segment === " ") space = index;
    if (cells + own > width && index > start) {
      // Not at the spaces that indent it: that would leave an empty line.
      const atSpace = text.slice(start, Math.max(start, space)).trim() !== "";
      const end = atSpace ? space : index;
      lines.push(text.slice(start, end));
      start = atSpace ? end + 1 : end;
      cells = displayWidth(text.slice(start, index));
    }
    if (index >= start) cells += own;
  }
  return [...lines, text.slice(start)];
}

/** The characters as they are seen: several code units can be one. */
function* charactersOf(text: string): Iterable<{ segment: string; index: number }> {
  if (/^[ -~]*$/u.test(text)) {
    // Many times as quick, for what nearly all of SQL is.
    for (let index = 0; index < text.length; index++) yield { segment: text[index]!, index };
  } else {
    yield* segmenter.segment(text);
  }
}
