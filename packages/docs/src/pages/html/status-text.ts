import type { RuleStatus } from "@das-processes/contract";
import { type Html, html } from "./html.ts";

/** A status in its colour, by its own name or another. */
export function statusText(status: RuleStatus, name: string = status): Html {
  return html`<span class="status ${status}">${name}</span>`;
}
