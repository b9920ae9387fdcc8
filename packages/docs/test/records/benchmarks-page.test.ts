import { expect, test } from "vitest";
import { toBenchmarksPage } from "../../src/pages/benchmarks/to-benchmarks-page.ts";
import { attributeOf, type Element } from "../../src/site/html.ts";
import { asShown, hostileText, withEveryText } from "./hostile-text.ts";
import { findAll, renderPage, textOf, type RenderedPage } from "./render-page.ts";
import { sampleBenchRecord } from "./sample-bench-record.ts";

const page = await renderPage(toBenchmarksPage(sampleBenchRecord));

function barsOf({ elements }: RenderedPage): Element[] {
  return elements.filter((element) => /\bbar\b/u.test(attributeOf(element, "class") ?? ""));
}

/** Where the bar ends, and where its whisker begins and ends. */
function placesOf(bar: Element): (string | undefined)[] {
  const [rectangle] = findAll(bar, "rect");
  const [whisker] = findAll(bar, "line");
  return [
    attributeOf(rectangle!, "width"),
    ...(whisker === undefined ? [] : [attributeOf(whisker, "x1"), attributeOf(whisker, "x2")]),
  ];
}

async function renderRows(rows: readonly [median: number, min: number, max: number][]) {
  const [section] = sampleBenchRecord.sections;
  const sections = [
    {
      ...section!,
      rows: rows.map(([median, min, max]) => ({ name: "", median, min, max, comparisons: {} })),
    },
  ];
  return barsOf(await renderPage(toBenchmarksPage({ ...sampleBenchRecord, sections })));
}

test("The machine, Node and the date come first.", () => {
  expect(page.textsOf("dd")).toEqual([
    "A processor, 2 cores, linux x64",
    "v24.21.0",
    "2026-02-03 04:05 UTC",
  ]);
});

test("Each goal has its limit and its figure, and one that was missed is told as missed.", () => {
  expect(page.text).toContain("This run held 1 of 2.");
  expect(page.tableOf("Goals")).toEqual([
    ["Goal", "This run", "Held"],
    ["A page beside fetch, at most 1.15", "1.03", "held"],
    ["Cold import over bare Node, ms, at most 25", "31.4", "missed"],
  ]);
});

test("Each section is a table of its figures, with the comparisons and their spread.", () => {
  expect(page.tableOf("Figures: A call for a page of 100, 1 in flight")).toEqual([
    ["Measured", "Median, µs", "Least", "Greatest", "times fetch"],
    ["fetch", "400", "350", "4,123", "1 (1 to 1)"],
    ["ours", "412", "380", "500", "1.03 (0.98 to 1.1)"],
  ]);
  expect(page.tableOf("Figures: Requests a second for pages of 100, 32 in flight")).toEqual([
    ["Measured", "Median, 1/s", "Least", "Greatest"],
    ["100 sessions", "5,000", "5,000", "5,000"],
  ]);
});

test("A row that is not compared to what others are has an empty cell for it.", async () => {
  const record = structuredClone(sampleBenchRecord);
  record.sections[0]!.rows[0]!.comparisons = {};
  const rendered = await renderPage(toBenchmarksPage(record));
  const [, fetch] = rendered.tableOf("Figures: A call for a page of 100, 1 in flight");
  expect(fetch).toEqual(["fetch", "400", "350", "4,123", ""]);
});

test("Each section is a picture with a name, whose bars have their names and medians as text.", () => {
  const charts = page.elements.filter((element) => attributeOf(element, "role") === "img");
  expect(charts.map((chart) => attributeOf(chart, "aria-label"))).toEqual([
    "Bars: A call for a page of 100, 1 in flight. The table below has the figures.",
    "Bars: Requests a second for pages of 100, 32 in flight. The table below has the figures.",
  ]);
  expect(barsOf(page).map(textOf)).toEqual([
    "fetch 400 µs",
    "ours 412 µs",
    "100 sessions 5,000 1/s",
  ]);
});

test("Each section says which way is better.", () => {
  expect(page.textsOf("p").slice(2)).toEqual(["Less is better.", "More is better."]);
});

test("What is to be known beside a section's figures stands before them.", async () => {
  const [section] = sampleBenchRecord.sections;
  const noted = { ...section!, note: "Their scripts come from the loopback." };
  const { elements } = await renderPage(
    toBenchmarksPage({ ...sampleBenchRecord, sections: [noted] }),
  );
  const paragraphs = elements.filter(({ tagName }) => tagName === "p").map(textOf);
  expect(paragraphs).toContain(noted.note);
});

test("A bar is as long as its median, and its whisker goes from the least to the greatest.", async () => {
  const bars = await renderRows([
    [50, 40, 60],
    [75, 70, 100],
  ]);
  expect(bars.map(placesOf)).toEqual([
    ["50.00%", "40.00%", "60.00%"],
    ["75.00%", "70.00%", "100.00%"],
  ]);
  expect(bars.flatMap((bar) => findAll(bar, "path"))).toEqual([]);
});

test("One whisker that is far longer than all bars is cut, with an arrow.", async () => {
  const bars = await renderRows([
    [100, 90, 4000],
    [75, 60, 120],
  ]);
  expect(bars.map(placesOf)).toEqual([
    ["66.67%", "60.00%", "100.00%"],
    ["50.00%", "40.00%", "80.00%"],
  ]);
  expect(bars.map((bar) => findAll(bar, "path").length)).toEqual([1, 0]);
});

test("What was measured once has no whisker.", async () => {
  expect((await renderRows([[50, 50, 50]])).map(placesOf)).toEqual([["100.00%"]]);
});

test("Zeroes are bars without a length.", async () => {
  expect((await renderRows([[0, 0, 0]])).map(placesOf)).toEqual([["0.00%"]]);
  expect((await renderRows([[0, 0, 4]])).map(placesOf)).toEqual([["0.00%", "0.00%", "100.00%"]]);
});

test("A machine that does not tell its processor has the rest.", async () => {
  const { model: _, ...machine } = sampleBenchRecord.machine;
  const rendered = await renderPage(toBenchmarksPage({ ...sampleBenchRecord, machine }));
  expect(rendered.textsOf("dd")[0]).toBe("2 cores, linux x64");
});

test("The page runs nothing, and has no colours of its own.", () => {
  const { body } = toBenchmarksPage(sampleBenchRecord);
  expect(body).not.toMatch(/<script|\son\w+=|style=|#[\da-f]{3,8}\b|rgb/iu);
});

test("Whatever a record says stays text.", async () => {
  const [harmless, hostile] = await Promise.all(
    ["harmless", hostileText].map((text) => {
      const record = withEveryText(sampleBenchRecord, text, ["date"]);
      const [first] = record.sections[0]!.rows;
      first!.comparisons = { [text]: { median: 0, min: 0, max: 0 } };
      return renderPage(toBenchmarksPage(record));
    }),
  );
  expect(hostile!.shape).toEqual(harmless!.shape);
  expect(asShown(hostile!.textsOf("h2")[1]!)).toBe(asShown(hostileText));
  expect(hostile!.textsOf("th")).toContain(asShown(hostileText));
});

test("Without a record, the page says what makes one.", () => {
  const { body } = toBenchmarksPage(undefined);
  expect(body).toContain("`packages/docs/records/bench.json` is missing");
  expect(body).toContain("bench --json > packages/docs/records/bench.json");
});
