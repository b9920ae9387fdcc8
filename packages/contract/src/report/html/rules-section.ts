import { countStatuses } from "../count-statuses.ts";
import { type Markup, markup } from "../markup.ts";
import { pluralise } from "../pluralise.ts";
import type { RuleOutcome } from "../report.ts";
import { statusMark } from "./status-mark.ts";

/** Every rule with what came of it, by group. */
export function rulesSection(rules: readonly RuleOutcome[]): Markup {
  return markup`
<section id="rules" aria-labelledby="rules-heading">
<h2 id="rules-heading">Rules</h2>${[...Map.groupBy(rules, ({ group }) => group)].map(toGroup)}
</section>`;
}

function toGroup([group, rules]: [group: string, rules: readonly RuleOutcome[]]): Markup {
  const { passed, failed, skipped } = countStatuses(rules);
  const counts = [
    `${passed} passed`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
  ];
  return markup`
<details open="open">
<summary><h3>${group}</h3> <span class="detail">${counts.join(", ")}</span></summary>
<table class="rules">
<thead><tr><th scope="col"><span class="spoken">Status</span></th><th scope="col">Rule</th><th scope="col" class="number">Checks</th></tr></thead>
<tbody>${rules.map(toRow)}</tbody>
</table>
</details>`;
}

function toRow({ id, sentence, status, reason, checks, findings }: RuleOutcome): Markup {
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
