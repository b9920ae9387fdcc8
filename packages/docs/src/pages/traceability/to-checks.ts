import type { FactOutcome, RuleOutcome } from "@das-processes/contract";
import { type Html, html } from "../html/html.ts";
import { statusText } from "../html/status-text.ts";

/** The rules that check a fact with their status in the run, or why none can. */
export function toChecks(
  { rules, unchecked }: FactOutcome,
  outcomes: ReadonlyMap<string, RuleOutcome>,
): Html {
  return unchecked === undefined
    ? html`<ul>
        ${rules.map((id) => html`<li>${toCheck(id, outcomes.get(id))}</li>`)}
      </ul>`
    : html`${unchecked}`;
}

/** A run of chosen rules alone has no outcome of the others. */
function toCheck(id: string, outcome: RuleOutcome | undefined): Html {
  return outcome === undefined
    ? html`<code>${id}</code>, not run`
    : html`<a href="/contract-report/#rule-${id}"><code>${id}</code></a>
        ${statusText(outcome.status)}`;
}
