import { stripVTControlCharacters, styleText } from "node:util";
import {
  countStatuses,
  pluralise,
  stateVerdict,
  type Finding,
  type Report,
  type RuleOutcome,
  type RuleStatus,
} from "./report.ts";
import { toVisibleReport } from "./to-visible-report.ts";
import { wrapText } from "./wrap-text.ts";

export interface TerminalOptions {
  colour: boolean;
  /** Of the terminal, in columns. */
  width: number;
  /** True for the findings and the verdict only; false by default. */
  quiet?: boolean;
}

type Format = "bold" | "dim" | "green" | "red" | "yellow";

interface Page {
  width: number;
  paint(format: Format, text: string): string;
}

const colours = { passed: "green", failed: "red", skipped: "yellow" } as const;
const marks = { passed: "✓", failed: "✗", skipped: "–" } as const;

/** A report for a terminal, whose last line is the verdict. */
export function toTerminal(
  report: Report,
  { colour, width, quiet = false }: TerminalOptions,
): string {
  const page: Page = {
    width,
    paint: (format, text) => (colour ? styleText(format, text, { validateStream: false }) : text),
  };
  const shown = toVisibleReport(report);
  const findings = shown.rules.map((rule) => writeFindings(rule, page));
  const verdict = [writeVerdict(shown, page)];
  const parts = quiet
    ? [...findings, verdict]
    : [
        [page.paint("bold", `The contract, held to ${shown.target}`)],
        writeBlindSpots(shown, page),
        ...writeRules(shown.rules, page),
        ...findings,
        writeFacts(shown, page),
        verdict,
      ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}

function writeRules(rules: readonly RuleOutcome[], page: Page): string[][] {
  const idWidth = Math.max(...rules.map(({ id }) => id.length));
  const checksWidth = Math.max("checks".length, ...rules.map(({ checks }) => `${checks}`.length));
  const heading = `${" ".repeat(idWidth + 6)}${"checks".padStart(checksWidth)}`;
  return [...Map.groupBy(rules, ({ group }) => group)].map(([group, members], index) => [
    page.paint("bold", group) + (index === 0 ? page.paint("dim", heading.slice(group.length)) : ""),
    ...members.flatMap((rule) => {
      const columns = `${rule.id.padEnd(idWidth)}  ${`${rule.checks}`.padStart(checksWidth)}`;
      const head = `  ${mark(rule.status, page)} ${columns}  `;
      return [...hang(head, rule.sentence, page), ...writeRemark(rule, head, page)];
    }),
  ]);
}

function writeRemark(
  { status, reason, findings }: RuleOutcome,
  head: string,
  page: Page,
): string[] {
  const remark = status === "failed" ? pluralise(findings.length, "finding") : reason;
  return remark === undefined
    ? []
    : hang(blank(head), `${status}: ${remark}`, page, colours[status]);
}

function writeFindings({ id, sentence, status, findings }: RuleOutcome, page: Page): string[] {
  return findings.flatMap((finding, index) => [
    ...(index === 0 ? hang(`${mark(status, page)} `, `${id}: ${sentence}`, page, "bold") : []),
    "",
    ...writeFinding(finding, page),
  ]);
}

function writeFinding(
  { curl, expected, received, pointer, replay }: Finding,
  page: Page,
): string[] {
  const label = (text: string): string => `  ${page.paint("dim", text.padEnd(8))}  `;
  return [
    // What one copies is not broken into lines here: a terminal joins those that it breaks itself.
    ...(curl === undefined ? [] : [`${label("request")}${curl}`]),
    ...hang(label("expected"), expected, page, "green"),
    ...hang(label("but got"), received, page, "red"),
    `${label("spec")}${pointer}`,
    `${label("replay")}${replay}`,
  ];
}

/** The facts that do not hold; of the others the number, or what counts would scroll away. */
function writeFacts({ facts }: Report, page: Page): string[] {
  const { passed, failed, skipped } = countStatuses(facts);
  const counts = `${pluralise(passed, "fact")} passed, ${failed} failed, ${skipped} skipped`;
  const broken = facts.filter(({ status }) => status === "failed");
  return facts.length === 0
    ? []
    : [
        ...hang("", "What is known of the service", page, "bold"),
        ...broken.flatMap(({ fact, rules, status, pointers }) => [
          ...hang(`  ${mark(status, page)} `, fact, page),
          ...hang("    ", rules.join(", "), page, "dim"),
          ...pointers.map((pointer) => `    ${page.paint("dim", pointer)}`),
        ]),
        ...hang("  ", `${counts}; see --html or --json for all of them.`, page, "dim"),
      ];
}

function writeBlindSpots({ blindSpots }: Report, page: Page): string[] {
  return blindSpots.length === 0
    ? []
    : [
        ...hang("", "What a judge cannot know", page, "bold"),
        ...blindSpots.flatMap(({ judge, rule, reason }) => [
          ...hang(`  ${judge.padEnd("Prism".length)}  `, rule, page),
          ...hang(" ".repeat(9), reason, page, "dim"),
        ]),
      ];
}

function writeVerdict(report: Report, page: Page): string {
  const { passed, failed, skipped } = countStatuses(report.rules);
  const rules = `${pluralise(passed, "rule")} passed, ${failed} failed, ${skipped} skipped`;
  const calls = `${pluralise(report.calls, "call")}, ${pluralise(report.cases, "case")}`;
  const run = `seed ${report.seed}, ${(report.durationMs / 1000).toFixed(1)} s`;
  // On one line, however long, for whoever looks at the last line alone.
  const verdict = page.paint(report.holds ? "green" : "red", stateVerdict(report));
  return `${verdict} ${rules}; ${calls}, ${run}`;
}

function mark(status: RuleStatus, page: Page): string {
  return page.paint(colours[status], marks[status]);
}

/** A text beside its head; its further lines stand under its first. */
function hang(head: string, text: string, page: Page, format?: Format): string[] {
  const indent = blank(head);
  return wrapText(text, Math.max(24, page.width - indent.length)).map(
    (line, index) =>
      (index === 0 ? head : indent) + (format === undefined ? line : page.paint(format, line)),
  );
}

function blank(head: string): string {
  return " ".repeat(stripVTControlCharacters(head).length);
}
