import { stripVTControlCharacters } from "node:util";
import { assert, property } from "fast-check";
import { expect, test } from "vitest";
import type { Report } from "../../src/report/report.ts";
import { toTerminal } from "../../src/report/to-terminal.ts";
import { anyText } from "./any-text.ts";
import { nasty, sampleReport, soundReport, withEveryText } from "./sample-report.ts";

const linesOf = (report: Report, width = 80) =>
  toTerminal(report, { colour: false, width }).trimEnd().split("\n");
const columnsOf = (line: string) => line.length + (line.match(/列/gu)?.length ?? 0);
const lines = linesOf(sampleReport);

function linesFrom(start: string, count: number): string[] {
  const index = lines.findIndex((line) => line.startsWith(start));
  return lines.slice(index, index + count);
}

test("each rule stands in its group, with its mark, its id, its checks and its sentence", () => {
  const sound = linesOf(soundReport);
  const start = sound.indexOf("Every answer       checks");
  expect(sound.slice(start, start + 5)).toEqual([
    "Every answer       checks",
    "  ✓ server-error     1204  No request makes the server fail.",
    "",
    "Wrong requests",
    "  ✓ range-refused      96  A number outside of its bounds is refused.",
  ]);
});

test("a rule that failed says how many findings it has, and one that was skipped says why", () => {
  expect(linesFrom("Wrong requests", 7)).toEqual([
    "Wrong requests",
    "  ✗ range-refused                96  A number outside of its bounds is refused.",
    "                                     failed: 2 findings",
    "",
    "Credentials",
    "  – wrong-signature-refused       0  A wrong signature is refused with 401.",
    "                                     skipped: No access key was given.",
  ]);
});

test("a finding has its rule, its request on one line, what was expected and got, where, and how to replay it", () => {
  const [finding] = sampleReport.rules[2]!.findings;
  expect(linesFrom("✗ range-refused: ", 7)).toEqual([
    "✗ range-refused: A number outside of its bounds is refused.",
    "",
    `  request   ${finding?.curl}`,
    "  expected  status 400 with the error code DAS.200104",
    '  but got   status 200 with {"processes":[{"id":"95","user":"订单"}],"count":21}',
    "  spec      /components/parameters/Limit/schema/maximum",
    "  replay    --seed 42 --rule range-refused --case 17",
  ]);
});

test("the facts stand after the rules and the findings, before the verdict", () => {
  const starts = [
    "What a judge cannot know",
    "Every answer",
    "✗ range-refused: ",
    "What is known of the service",
    "The contract is broken.",
  ];
  const places = starts.map((start) => lines.findIndex((line) => line.startsWith(start)));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(places).not.toContain(-1);
});

test("if it is to be quiet, the findings and the verdict are all", () => {
  const quiet = toTerminal(sampleReport, { colour: false, width: 80, quiet: true });
  const findings = lines.slice(lines.findIndex((line) => line.startsWith("✗ range-refused: ")));
  const end = findings.indexOf("What is known of the service");
  expect(quiet.trimEnd().split("\n")).toEqual([...findings.slice(0, end), lines.at(-1)]);
});

test("a finding without a request has no line for it", () => {
  expect(lines.filter((line) => line.startsWith("  expected"))).toHaveLength(2);
  expect(lines.filter((line) => line.startsWith("  request"))).toHaveLength(1);
});

test("a fact that does not hold has the rules that check it and its places in the spec, and the others are counted", () => {
  expect(linesFrom("What is known of the service", 6)).toEqual([
    "What is known of the service",
    "  ✗ The limit is an integer from 1 to 100, and 100 by default.",
    "    range-refused, server-error",
    "    /components/parameters/Limit/schema/minimum",
    "    /components/parameters/Limit/schema/maximum",
    "  0 facts passed, 1 failed, 2 skipped; see --html or --json for all of them.",
  ]);
});

test("each blind spot has its judge, the rule and the reason", () => {
  expect(linesFrom("What a judge cannot know", 3)).toEqual([
    "What a judge cannot know",
    "  Zod    dependency-refused",
    "         A schema of one parameter knows nothing of the others.",
  ]);
});

test("a part without anything in it is left out", () => {
  const text = linesOf({ ...soundReport, facts: [] }).join("\n");
  expect(text).not.toContain("judge");
  expect(text).not.toContain("known");
});

test.each([
  ["broken", sampleReport, "The contract is broken. 2 rules passed, 1 failed, 1 skipped"],
  ["sound", soundReport, "The contract holds. 2 rules passed, 0 failed, 0 skipped"],
])("the last line is the verdict: %s", (_name, report, verdict) => {
  expect(linesOf(report, 40).at(-1)).toBe(`${verdict}; 5123 calls, 300 cases, seed 42, 12.3 s`);
});

test.each([
  ["redText", "\\u{1b}[31mred\\u{1b}[0m"],
  ["windowTitle", "\\u{1b}]0;owned\\u{7}"],
  ["oneByteControl", "\\u{9b}2J"],
  ["nul", "\\u{0}"],
  ["otherDirection", "\\u{202e}gnp.exe"],
  ["zeroWidth", "a\\u{200b}b\\u{feff}c"],
  ["halfCharacter", "\\u{d83e}"],
  ["lineSeparator", "one\\u{2028}two\\u{d}\\u{a}three"],
  ["seenByNobody", "\\u{3164}\\u{fe0f}\\u{34f}"],
  ["script", nasty.script],
] as const)("a text is shown as what it is: %s", (name, shown) => {
  const [finding] = sampleReport.rules[2]!.findings;
  const findings = [{ ...finding!, curl: nasty[name], received: nasty[name] }];
  const text = linesOf({ ...sampleReport, rules: [{ ...sampleReport.rules[2]!, findings }] });
  expect(text).toContain(`  request   ${shown}`);
  expect(text).toContain(`  but got   ${shown}`);
});

test("no text can control a terminal, hide, or turn the direction of writing", () => {
  const harmful = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u{A0}\u{3164}]|\u{FE0F}/u;
  assert(
    property(anyText, (text) => {
      expect(toTerminal(withEveryText(text), { colour: false, width: 80 })).not.toMatch(harmful);
    }),
  );
});

test("colours are there if asked for, and are all that then differs", () => {
  const coloured = toTerminal(sampleReport, { colour: true, width: 80 });
  expect(coloured).toContain("\u001B[31m✗\u001B[39m");
  expect(stripVTControlCharacters(coloured).trimEnd().split("\n")).toEqual(lines);
});

test.each([60, 80, 120])("what is not to be copied fits into %i columns", (width) => {
  const sentence = "word ".repeat(60).trim();
  const received = `${"列".repeat(200)} ${"x".repeat(200)}`;
  const report = withEveryText("short");
  const [rule] = report.rules;
  const finding = { ...sampleReport.rules[2]!.findings[1]!, received };
  const wide = linesOf(
    { ...report, rules: [{ ...rule!, sentence, findings: [finding] }], blindSpots: [] },
    width,
  ).slice(0, -1);
  expect(Math.max(...wide.map(columnsOf))).toBe(width);
  expect(wide.join("").replaceAll(" ", "")).toContain(received.replaceAll(" ", ""));
});
