import { displayWidth } from "./display-width.ts";
import { fitText } from "./fit-text.ts";

export interface Column {
  heading: string;
  align: "left" | "right";
}

const gap = "  ";

/**
 * Lays printable texts out in aligned columns, each as wide as its widest text, a line at a time. The
 * rows are gone through twice, so that they can be made as they are needed. With a width, no line is
 * wider: the last column gives way first, down to a quarter of it, then the widest of the others.
 */
export function* formatTable(
  columns: readonly Column[],
  rows: Iterable<readonly string[]>,
  width: number | undefined,
): Generator<string, void, undefined> {
  const headings = columns.map(({ heading }) => heading);
  const widths = fitInto(width, measure(headings, rows, width));
  const last = columns.length - 1;
  const isTooNarrow = width !== undefined && sum(widths) + gap.length * last > width;
  const toLine = (row: readonly string[]) => {
    const cells = row.map((text, index) => {
      const { align } = columns[index]!;
      // Not filled up to a width that may be that of a whole statement.
      if (width === undefined && index === last && align === "left") return text;
      return fitText(text, widths[index]!, align);
    });
    const line = cells.join(gap).trimEnd();
    return `${isTooNarrow ? fitText(line, width, "left").trimEnd() : line}\n`;
  };
  yield toLine(headings);
  for (const row of rows) yield toLine(row);
}

function measure(
  headings: readonly string[],
  rows: Iterable<readonly string[]>,
  greatest = Infinity,
): number[] {
  const widths = headings.map((heading) => displayWidth(heading));
  for (const row of rows) {
    for (const [index, text] of row.entries()) {
      const width = widths[index]!;
      if (width < greatest) widths[index] = Math.max(width, displayWidth(text));
    }
  }
  return widths;
}

function fitInto(width: number | undefined, wanted: readonly number[]): number[] {
  if (width === undefined) return [...wanted];
  const others = wanted.slice(0, -1);
  const last = wanted.at(-1)!;
  const room = Math.max(0, width - gap.length * others.length);
  const least = Math.min(last, Math.floor(width / 4));
  for (let surplus = sum(others) + least - room; surplus > 0; surplus--) {
    const widest = Math.max(...others);
    others[others.indexOf(widest)] = Math.max(1, widest - 1);
  }
  return [...others, Math.max(1, Math.min(last, room - sum(others)))];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
