import { displayWidth } from "../text/display-width.ts";
import { fitText } from "../text/fit-text.ts";
import { formatAge } from "../text/format-age.ts";
import { formatTable, type Column } from "../text/format-table.ts";
import { toPrintable } from "../text/to-printable.ts";
import type { Group } from "./group-sessions.ts";
import { mergeRest } from "./merge-rest.ts";
import { toBar } from "./to-bar.ts";

const measures = [
  { heading: "sessions", valueOf: ({ sessions }: Group) => sessions, format: String },
  { heading: "active", valueOf: ({ active }: Group) => active, format: String },
  {
    heading: "greatest time",
    valueOf: ({ greatestTime }: Group) => greatestTime,
    format: formatAge,
  },
];
/** How many groups of a kind are told one by one. */
const mostGroups = 20;
const longestBar = 20;
/** What a table has between two columns. */
const gap = 2;

/**
 * Lays groups out as tables with a bar behind each number, which is as long as the number is of the
 * greatest in its column. What is in the same column of two tables is aligned, too.
 *
 * @param kinds The groups by what they share.
 */
export function formatGroups(
  kinds: Readonly<Record<string, readonly Group[]>>,
  terminalWidth: number,
): string {
  const tables = Object.entries(kinds).map(([kind, groups]) => ({
    kind,
    groups: mergeRest(groups, mostGroups).map(toNamed),
  }));
  const names = tables.flatMap(({ kind, groups }) => [kind, ...groups.map(({ name }) => name)]);
  const { nameWidth, barWidth } = fitInto(terminalWidth, names);
  return tables
    .map(({ kind, groups }) => {
      const columns = toColumns(fitText(kind, nameWidth, "left"), barWidth);
      const rows = toRows(groups, nameWidth, barWidth);
      return [...formatTable(columns, rows, terminalWidth)].join("");
    })
    .join("\n");
}

/** Names have a quarter of the terminal at most, and bars what is left, if anything is. */
function fitInto(terminalWidth: number, names: readonly string[]) {
  const widest = Math.max(...names.map((name) => displayWidth(name)));
  const headings = measures.reduce((width, { heading }) => width + heading.length, 0);
  const forNames = terminalWidth - headings - gap * measures.length;
  const nameWidth = Math.max(1, Math.min(widest, Math.floor(terminalWidth / 4), forNames));
  const forBars = forNames - nameWidth - gap * measures.length;
  const barWidth = Math.min(longestBar, Math.max(0, Math.floor(forBars / measures.length)));
  return { nameWidth, barWidth };
}

function toNamed(group: Group): Group {
  return { ...group, name: toPrintable(group.name) || "--" };
}

function toColumns(kind: string, barWidth: number): Column[] {
  const numbers = measures.map(({ heading }) => ({ heading, align: "right" }) as const);
  const bar = { heading: "", align: "left" } as const;
  return [
    { heading: kind, align: "left" },
    ...numbers.flatMap((column) => (barWidth > 0 ? [column, bar] : [column])),
  ];
}

function toRows(groups: readonly Group[], nameWidth: number, barWidth: number): string[][] {
  const greatest = measures.map(({ valueOf }) =>
    Math.max(...groups.map((group) => valueOf(group) ?? 0)),
  );
  return groups.map((group) => [
    fitText(group.name, nameWidth, "left"),
    ...measures.flatMap(({ valueOf, format }, index) => {
      const value = valueOf(group);
      const number = value === undefined ? "--" : format(value);
      if (barWidth === 0) return [number];
      return [number, toBar(value ?? 0, greatest[index]!, barWidth)];
    }),
  ]);
}
