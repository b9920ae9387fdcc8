import { createHash } from "node:crypto";
import { style } from "./html-style.ts";
import { Markup, markup } from "./markup.ts";
import {
  countStatuses,
  pluralise,
  stateVerdict,
  type BlindSpot,
  type FactOutcome,
  type Finding,
  type Report,
  type RuleOutcome,
  type RuleStatus,
} from "./report.ts";
import { toVisibleReport } from "./to-visible-report.ts";

const styleHash = createHash("sha256").update(style).digest("base64");
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/**
 * A report as one page, which asks nobody for anything and runs no script. It is well-formed XML, too.
 */
export function toHtml(report: Report): string {
  const shown = toVisibleReport(report);
  const { rules, facts, blindSpots } = shown;
  return markup`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${policy}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<title>${stateVerdict(shown)} ${shown.target}</title>
<link rel="icon" href="data:,"/>
<style>${new Markup(style)}</style>
</head>
<body>
${overview(shown)}
<main>${findingsSection(rules)}${rulesSection(rules)}${factsSection(facts, rules)}${blindSpotsSection(blindSpots)}
</main>
</body>
</html>
`.source;
}

const statuses = ["passed", "failed", "skipped"] as const satisfies readonly RuleStatus[];

/** The head of the page: the verdict, the figures, and where to go from there. */
function overview(report: Report): Markup {
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

/** The findings in full, by rule; nothing where there are none. */
function findingsSection(rules: readonly RuleOutcome[]): Markup | "" {
  const broken = rules.filter(({ findings }) => findings.length > 0);
  return broken.length === 0
    ? ""
    : markup`
<section id="findings" aria-labelledby="findings-heading">
<h2 id="findings-heading">Findings</h2>
<p class="hint">One click on a command selects all of it.</p>${broken.map(toArticle)}
</section>`;
}

function toArticle({ id, sentence, status, findings }: RuleOutcome): Markup {
  return markup`
<article id="findings-${id}">
<h3>${statusMark(status)} ${sentence}</h3>
<p class="detail"><a href="#rule-${id}"><code>${id}</code></a>, ${pluralise(findings.length, "finding")}</p>
<ol>${findings.map(toItem)}</ol>
</article>`;
}

function toItem({ curl, expected, received, pointer, replay }: Finding): Markup {
  return markup`
<li><dl>
${curl === undefined ? "" : row("Request", markup`<code class="command">${curl}</code>`)}
${row("Expected", markup`<span class="passed">${expected}</span>`)}
${row("But got", markup`<span class="failed">${received}</span>`)}
${row("Spec", markup`<code>${pointer}</code>`)}
${row("Replay", markup`<code class="command">${replay}</code>`)}
</dl></li>`;
}

function row(name: string, value: Markup): Markup {
  return markup`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

/** Every rule with what came of it, by group. */
function rulesSection(rules: readonly RuleOutcome[]): Markup {
  return markup`
<section id="rules" aria-labelledby="rules-heading">
<h2 id="rules-heading">Rules</h2>${[...Map.groupBy(rules, ({ group }) => group)].map(toGroup)}
</section>`;
}

function toGroup([group, rules]: [group: string, rules: readonly RuleOutcome[]]): Markup {
  return markup`
<details open="open">
<summary><h3>${group}</h3> <span class="detail">${describeCounts(rules)}</span></summary>
<table class="rules">
<thead><tr><th scope="col"><span class="spoken">Status</span></th><th scope="col">Rule</th><th scope="col" class="number">Checks</th></tr></thead>
<tbody>${rules.map(toRuleRow)}</tbody>
</table>
</details>`;
}

function describeCounts(outcomes: readonly { status: RuleStatus }[]): string {
  const counts = countStatuses(outcomes);
  return statuses
    .filter((status) => status === "passed" || counts[status] > 0)
    .map((status) => `${counts[status]} ${status}`)
    .join(", ");
}

function toRuleRow({ id, sentence, status, reason, checks, findings }: RuleOutcome): Markup {
  const remark =
    findings.length > 0
      ? markup`, <a href="#findings-${id}">${pluralise(findings.length, "finding")}</a>`
      : "";
  return markup`
<tr id="rule-${id}">
<td>${statusMark(status)}</td>
<th scope="row">${sentence}<p class="detail"><code>${id}</code>${remark}</p>${reason === undefined ? "" : markup`<p class="${status}">${status}: ${reason}</p>`}</th>
<td class="number">${checks.toLocaleString("en")}</td>
</tr>`;
}

const sources: Readonly<Record<FactOutcome["source"], string>> = {
  reference: "the API reference",
  gateway: "the gateway",
  vendor: "other documentation of the vendor",
  choice: "this project, where all others are silent",
};

/** What is known of the service: who says so, where the spec does, and what checks it; nothing where there are no facts. */
function factsSection(facts: readonly FactOutcome[], rules: readonly RuleOutcome[]): Markup | "" {
  const known = new Set(rules.map(({ id }) => id));
  // The roles keep it a table for a screen reader where the style makes blocks of its cells.
  return facts.length === 0
    ? ""
    : markup`
<section id="facts" aria-labelledby="facts-heading">
<h2 id="facts-heading">What is known of the service</h2>
<details>
<summary>${pluralise(facts.length, "fact")} <span class="detail">${describeCounts(facts)}</span></summary>
<table class="facts" role="table">
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader"><span class="spoken">Status</span></th><th scope="col" role="columnheader">Fact</th><th scope="col" role="columnheader">Where the spec says it</th><th scope="col" role="columnheader">Rules that check it</th></tr></thead>
<tbody role="rowgroup">${facts.map((fact) => toFactRow(fact, known))}</tbody>
</table>
</details>
</section>`;
}

function toFactRow(
  { fact, source, pointers, rules, unchecked, status }: FactOutcome,
  known: ReadonlySet<string>,
): Markup {
  const codes = pointers.map((pointer) => markup`<li><code>${pointer}</code></li>`);
  const checks = rules.map((id) =>
    known.has(id)
      ? markup`<li><a href="#rule-${id}"><code>${id}</code></a></li>`
      : markup`<li><code>${id}</code></li>`,
  );
  return markup`
<tr role="row">
<td role="cell">${statusMark(status)}</td>
<th scope="row" role="rowheader">${fact}<p class="detail">By ${sources[source]}</p></th>
<td role="cell"><ul>${codes}</ul></td>
<td role="cell">${unchecked ?? markup`<ul>${checks}</ul>`}</td>
</tr>`;
}

/** What one of the judges cannot know; nothing where there is no such thing. */
function blindSpotsSection(blindSpots: readonly BlindSpot[]): Markup | "" {
  return blindSpots.length === 0
    ? ""
    : markup`
<section id="blind-spots" aria-labelledby="blind-spots-heading">
<h2 id="blind-spots-heading">What a judge cannot know</h2>
<table>
<thead><tr><th scope="col">Judge</th><th scope="col">Rule</th><th scope="col">Why</th></tr></thead>
<tbody>${blindSpots.map(
        ({ judge, rule, reason }) => markup`
<tr><td>${judge}</td><th scope="row">${rule}</th><td>${reason}</td></tr>`,
      )}</tbody>
</table>
</section>`;
}

// Drawn, since not every font has these marks.
const paths: Readonly<Record<RuleStatus, string>> = {
  passed: "M3 8.5 6.5 12 13 4.5",
  failed: "M4 4 12 12M12 4 4 12",
  skipped: "M3.5 8H12.5",
};

/** The mark of a status, with its name for a screen reader. */
function statusMark(status: RuleStatus): Markup {
  return markup`<svg class="mark ${status}" viewBox="0 0 16 16" role="img" aria-label="${status}"><path d="${paths[status]}"/></svg>`;
}
