import { type Markup, markup } from "../markup.ts";
import { pluralise } from "../pluralise.ts";
import type { Finding, RuleOutcome } from "../report.ts";
import { statusMark } from "./status-mark.ts";

/** The findings in full, by rule; nothing where there are none. */
export function findingsSection(rules: readonly RuleOutcome[]): Markup | "" {
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
