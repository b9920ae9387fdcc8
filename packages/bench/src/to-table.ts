import type { Section } from "./report.ts";

/** A section as a table for a terminal. */
export function toTable({ title, unit, rows, note }: Section): string {
  const labels = [...new Set(rows.flatMap(({ comparisons }) => Object.keys(comparisons)))];
  const lines = [
    [title, `median ${unit}`, "min", "max", ...labels],
    ...rows.map(({ name, median, min, max, comparisons }) => [
      name,
      ...[median, min, max].map(format),
      ...labels.map((label) => (comparisons[label] ? format(comparisons[label].median) : "")),
    ]),
  ];
  const widths = lines[0]!.map((_, column) =>
    Math.max(...lines.map((cells) => cells[column]!.length)),
  );
  const table = lines
    .map((cells) =>
      cells
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
  return note === undefined ? table : `${table}\n${note}`;
}

/** With three digits that tell, and all those before the point. */
function format(number: number): string {
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(number) || 1)));
  return number.toLocaleString("en", { maximumFractionDigits: Math.min(digits, 4) });
}
