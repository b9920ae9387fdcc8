import cliTruncate from "cli-truncate";
import stringWidth from "string-width";
import { toPrintable } from "./to-printable.ts";

const gap = "  ";

/**
 * Lays texts out in aligned columns, each as wide as its widest text, and cuts what does not fit: no
 * line is wider than the terminal. The last column has a quarter of it, or what the others leave; the
 * widest of the others give way first.
 */
export function formatTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  terminalWidth: number,
): string {
  const lines = [headings, ...rows].map((row) => row.map(toPrintable));
  const widths = headings.map((_, index) =>
    Math.max(...lines.map((line) => stringWidth(line[index] ?? ""))),
  );
  const last = widths.pop() ?? 0;
  const room =
    terminalWidth - Math.min(last, Math.floor(terminalWidth / 4)) - gap.length * widths.length;
  const fitted = fitInto(room, widths);
  const rest = terminalWidth - sum(fitted) - gap.length * fitted.length;
  return lines
    .map((line) =>
      line
        .map((text, index) => toCell(text, fitted[index] ?? rest))
        .join(gap)
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join("");
}

function fitInto(room: number, widths: readonly number[]): number[] {
  const fitted = [...widths];
  for (let surplus = sum(fitted) - room; surplus > 0; surplus--) {
    const widest = Math.max(...fitted);
    fitted[fitted.indexOf(widest)] = Math.max(1, widest - 1);
  }
  return fitted;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function toCell(text: string, width: number): string {
  const cut = cliTruncate(text, width);
  return cut + " ".repeat(Math.max(0, width - stringWidth(cut)));
}
