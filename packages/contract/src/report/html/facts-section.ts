import { type Markup, markup } from "../markup.ts";
import type { FactOutcome, RuleOutcome } from "../report.ts";
import { statusMark } from "./status-mark.ts";

const sources: Readonly<Record<FactOutcome["source"], string>> = {
  reference: "the API reference",
  gateway: "the gateway",
  vendor: "other documentation of the vendor",
  choice: "this project, where all others are silent",
};

/** What is known of the service: who says so, where the spec does, and what checks it; nothing where there are no facts. */
export function factsSection(
  facts: readonly FactOutcome[],
  rules: readonly RuleOutcome[],
): Markup | "" {
  const known = new Set(rules.map(({ id }) => id));
  // The roles keep it a table for a screen reader where the style makes blocks of its cells.
  return facts.length === 0
    ? ""
    : markup`
<section id="facts" aria-labelledby="facts-heading">
<h2 id="facts-heading">What is known of the service</h2>
<table class="facts" role="table">
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader"><span class="spoken">Status</span></th><th scope="col" role="columnheader">Fact</th><th scope="col" role="columnheader">Where the spec says it</th><th scope="col" role="columnheader">Rules that check it</th></tr></thead>
<tbody role="rowgroup">${facts.map((fact) => toRow(fact, known))}</tbody>
</table>
</section>`;
}

function toRow(
  { fact, source, pointers, rules, unchecked, status }: FactOutcome,
  known: ReadonlySet<string>,
): Markup {
  const codes = pointers.map((pointer) => markup`<li><code>${pointer}</code></li>`);
  const links = rules.map((id) =>
    known.has(id)
      ? markup`<li><a href="#rule-${id}"><code>${id}</code></a></li>`
      : markup`<li><code>${id}</code></li>`,
  );
  return markup`
<tr role="row">
<td role="cell">${statusMark(status)}</td>
<th scope="row" role="rowheader">${fact}<p class="detail">By ${sources[source]}</p></th>
<td role="cell"><ul>${codes}</ul></td>
<td role="cell">${unchecked ?? markup`<ul>${links}</ul>`}</td>
</tr>`;
}
