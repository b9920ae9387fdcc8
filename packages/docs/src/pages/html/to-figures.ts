import { type Html, html, type HtmlValue } from "./html.ts";

/** Names and their values, side by side. */
export function toFigures(figures: Readonly<Record<string, HtmlValue>>): Html {
  return html`<dl class="figures">
    ${Object.entries(figures).map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}
