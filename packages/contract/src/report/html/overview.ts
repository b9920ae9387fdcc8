import { countStatuses } from "../count-statuses.ts";
import { type Markup, markup } from "../markup.ts";
import type { Report, RuleStatus } from "../report.ts";
import { stateVerdict } from "../state-verdict.ts";
import { statusMark } from "./status-mark.ts";

const statuses = ["passed", "failed", "skipped"] as const satisfies readonly RuleStatus[];

/** The head of the page: the verdict, the figures, and where to go from there. */
export function overview(report: Report): Markup {
  const counts = countStatuses(report.rules);
  const started = new Date(report.startedAt).toISOString().replace("T", " ").slice(0, 19);
  return markup`<header>
<p class="kicker">Contract report</p>
<h1>${statusMark(report.holds ? "passed" : "failed")} ${stateVerdict(report)}</h1>
<p><code>${report.target}</code></p>
${bar(counts)}
<dl class="figures">
${statuses.map((status) => figure(`Rules ${status}`, counts[status].toString(), counts[status] > 0 ? status : ""))}
${figure("Calls", report.calls.toLocaleString("en"))}
${figure("Cases", report.cases.toLocaleString("en"))}
${figure("Seed", report.seed.toString())}
${figure("Duration", `${(report.durationMs / 1000).toFixed(1)} s`)}
${figure("Started", `${started} UTC`)}
</dl>
<nav aria-label="Sections">${links(report)}</nav>
</header>`;
}

function figure(name: string, value: string, status = ""): Markup {
  return markup`<div><dt>${name}</dt><dd class="${status}">${value}</dd></div>`;
}

function bar(counts: Record<RuleStatus, number>): Markup {
  let start = 0;
  const parts = statuses.map((status) => {
    const part = markup`<rect class="${status}" x="${start}" width="${counts[status]}" height="1"/>`;
    start += counts[status];
    return part;
  });
  return markup`<svg class="bar" viewBox="0 0 ${start} 1" preserveAspectRatio="none" aria-hidden="true">${parts}</svg>`;
}

function links({ rules, facts, blindSpots }: Report): Markup[] {
  const sections = [
    ["findings", "Findings", rules.some(({ findings }) => findings.length > 0)],
    ["rules", "Rules", true],
    ["facts", "Facts", facts.length > 0],
    ["blind-spots", "Blind spots", blindSpots.length > 0],
  ] as const;
  return sections
    .filter(([, , present]) => present)
    .map(([id, name]) => markup`<a href="#${id}">${name}</a> `);
}
