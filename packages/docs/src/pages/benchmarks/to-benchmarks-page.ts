import { describeMissingRecord } from "../describe-missing-record.ts";
import { escapeMarkdown } from "../escape-markdown.ts";
import { formatNumber } from "../format-number.ts";
import { formatTime } from "../format-time.ts";
import { statusText } from "../html/status-text.ts";
import { toFigures } from "../html/to-figures.ts";
import { toTable } from "../html/to-table.ts";
import type { Page } from "../page.ts";
import type { BenchGoal, BenchRecord, BenchSection, Spread } from "./bench-record.ts";
import { toChart } from "./to-chart.ts";

/** The last run of the benchmark, as charts and as tables. */
export function toBenchmarksPage(record: BenchRecord | undefined): Page {
  return {
    path: "benchmarks",
    title: "Benchmarks",
    description:
      "How fast the client, the reference server and the docs are beside their peers, with the machine, the date and the spread.",
    body: record === undefined ? describeMissingRecord("bench.json") : toBody(record),
  };
}

const howToRead = `In each round every contender has its turn. A bar is the median of the rounds, and its whisker goes from the least to the greatest of them; an arrow ends a whisker that goes on beyond the chart. Where whiskers overlap, look at the comparisons: they are made within each round, so that what slowed a whole round counts for nothing, and told as their median, with the least and the greatest.`;

function toBody({ date, machine, sections, goals }: BenchRecord): string {
  return [
    toFigures({
      Machine: [machine.model ?? [], `${machine.cores} cores`, machine.platform].flat().join(", "),
      Node: machine.node,
      Date: formatTime(date),
    }).source,
    howToRead,
    ...toGoals(goals),
    ...sections.flatMap(toSection),
  ].join("\n\n");
}

function toGoals(goals: readonly BenchGoal[]): string[] {
  const held = goals.filter(({ holds }) => holds).length;
  return [
    "## Goals",
    `This run held ${held} of ${goals.length}.`,
    toTable({
      label: "Goals",
      head: ["Goal", "This run", "Held"],
      rows: goals.map(({ goal, limit, figure, holds }) => [
        `${goal} ${formatNumber(limit)}`,
        figure,
        holds ? statusText("passed", "held") : statusText("failed", "missed"),
      ]),
    }).source,
  ];
}

function toSection(section: BenchSection): string[] {
  const { title, unit, note, rows } = section;
  const comparisons = [...new Set(rows.flatMap((row) => Object.keys(row.comparisons)))];
  return [
    `## ${escapeMarkdown(title)}`,
    unit === "1/s" ? "More is better." : "Less is better.",
    ...(note === undefined ? [] : [escapeMarkdown(note)]),
    toChart(section).source,
    toTable({
      label: `Figures: ${title}`,
      className: "spreads",
      head: ["Measured", `Median, ${unit}`, "Least", "Greatest", ...comparisons],
      rows: rows.map((row) => [
        row.name,
        row.median,
        row.min,
        row.max,
        ...comparisons.map((label) => describeComparison(row.comparisons[label])),
      ]),
    }).source,
  ];
}

function describeComparison(comparison: Spread | undefined): string {
  if (comparison === undefined) return "";
  const { median, min, max } = comparison;
  return `${formatNumber(median)} (${formatNumber(min)} to ${formatNumber(max)})`;
}
