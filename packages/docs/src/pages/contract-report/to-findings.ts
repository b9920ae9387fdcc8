import type { Finding, RuleOutcome } from "@das-processes/contract";
import { escapeMarkdown } from "../escape-markdown.ts";
import { type Html, html } from "../html/html.ts";

/** The findings in full, by rule; nothing where there are none. */
export function toFindings(rules: readonly RuleOutcome[]): string[] {
  const broken = rules.filter(({ findings }) => findings.length > 0);
  if (broken.length === 0) return [];
  return [
    "## Findings",
    ...broken.flatMap(({ sentence, findings }) => [
      `### ${escapeMarkdown(sentence)}`,
      html`<ol class="findings">
        ${findings.map(toItem)}
      </ol>`.source,
    ]),
  ];
}

function toItem({ curl, expected, received, pointer, replay }: Finding): Html {
  return html` <li>
    <dl>
      ${curl === undefined ? "" : toPair("Request", html`<code>${curl}</code>`)}${[
        toPair("Expected", html`${expected}`),
        toPair("But got", html`${received}`),
        toPair("Spec", html`<code>${pointer}</code>`),
        toPair("Replay", html`<code>${replay}</code>`),
      ]}
    </dl>
  </li>`;
}

function toPair(name: string, value: Html): Html {
  return html`<dt>${name}</dt>
    <dd>${value}</dd>`;
}
