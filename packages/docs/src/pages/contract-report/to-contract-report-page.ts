import type { Report, RuleOutcome } from "@das-processes/contract";
import { describeMissingRecord } from "../describe-missing-record.ts";
import { escapeMarkdown } from "../escape-markdown.ts";
import { formatNumber } from "../format-number.ts";
import { formatTime } from "../format-time.ts";
import { type Html, html } from "../html/html.ts";
import { statusText } from "../html/status-text.ts";
import { toFigures } from "../html/to-figures.ts";
import { toTable } from "../html/to-table.ts";
import type { Page } from "../page.ts";
import { toFindings } from "./to-findings.ts";

/** The last run of the contract suite. */
export function toContractReportPage(report: Report | undefined): Page {
  return {
    path: "contract-report",
    title: "Contract report",
    description:
      "The last recorded run of the contract suite: what it tested, and what came of it.",
    body: report === undefined ? describeMissingRecord("contract.json") : toBody(report),
  };
}

function toBody(report: Report): string {
  return [
    toVerdict(report),
    toOverview(report),
    ...toFindings(report.rules),
    "## Rules",
    ...[...Map.groupBy(report.rules, ({ group }) => group)].flatMap(toGroup),
    ...toBlindSpots(report),
  ].join("\n\n");
}

function toVerdict({ holds }: Report): string {
  const verdict = holds
    ? statusText("passed", "The contract holds.")
    : statusText("failed", "The contract is broken.");
  return html`<p class="verdict">${verdict}</p>`.source;
}

function toOverview(report: Report): string {
  const count = (status: RuleOutcome["status"]) =>
    report.rules.filter((rule) => rule.status === status).length;
  return toFigures({
    Target: report.target,
    Started: formatTime(report.startedAt),
    Duration: `${(report.durationMs / 1000).toFixed(1)} s`,
    Seed: String(report.seed),
    Cases: formatNumber(report.cases),
    Calls: formatNumber(report.calls),
    "Rules passed": count("passed"),
    "Rules failed": count("failed"),
    "Rules skipped": count("skipped"),
  }).source;
}

function toGroup([group, rules]: [string, readonly RuleOutcome[]]): string[] {
  return [
    `### ${escapeMarkdown(group)}`,
    toTable({
      label: `Rules: ${group}`,
      head: ["Rule", "Status", "Checks"],
      rows: rules.map((rule) => [
        html`${rule.sentence}<br /><code id="rule-${rule.id}">${rule.id}</code>`,
        toStatus(rule),
        rule.checks,
      ]),
    }).source,
  ];
}

function toStatus({ status, reason, findings }: RuleOutcome): Html {
  const remark = reason ?? (findings.length === 0 ? "" : `findings: ${findings.length}`);
  return remark === "" ? statusText(status) : html`${statusText(status)}<br />${remark}`;
}

function toBlindSpots({ blindSpots }: Report): string[] {
  if (blindSpots.length === 0) return [];
  return [
    "## What a judge cannot know",
    "Ajv, Zod and Prism have to judge alike, but for what one of them has no way to know.",
    toTable({
      label: "Blind spots of the judges",
      head: ["Judge", "Rule", "Why"],
      rows: blindSpots.map(({ judge, rule, reason }) => [
        judge,
        html`<code>${rule}</code>`,
        reason,
      ]),
    }).source,
  ];
}
