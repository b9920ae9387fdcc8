import { type Markup, markup } from "../markup.ts";
import type { RuleStatus } from "../report.ts";

// Drawn, since not every font has these marks.
const paths: Readonly<Record<RuleStatus, string>> = {
  passed: "M3 8.5 6.5 12 13 4.5",
  failed: "M4 4 12 12M12 4 4 12",
  skipped: "M3.5 8H12.5",
};

/** The mark of a status, with its name for a screen reader. */
export function statusMark(status: RuleStatus): Markup {
  return markup`<svg class="mark ${status}" viewBox="0 0 16 16" role="img" aria-label="${status}"><path d="${paths[status]}"/></svg>`;
}
