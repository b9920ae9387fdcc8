import type { FactOutcome } from "@das-processes/contract";
import { type Html, html } from "../html/html.ts";

/** Where the spec says a fact, each with a link to where the reference does, if it does. */
export function toPlaces(
  { pointers }: FactOutcome,
  toAnchor: (pointer: string) => string | undefined,
): Html {
  const items = [...new Set(pointers)].map((pointer) => {
    const anchor = toAnchor(pointer);
    const code = toCode(pointer);
    return anchor === undefined
      ? html`<li>${code}</li>`
      : html`<li><a href="/api/#${anchor}">${code}</a></li>`;
  });
  return html`<ul>
    ${items}
  </ul>`;
}

/** A pointer that may break into lines at its slashes. */
function toCode(pointer: string): Html {
  const keys = pointer.split("/").slice(1);
  return html`<code>${keys.map((key) => html`<wbr />/${key}`)}</code>`;
}
