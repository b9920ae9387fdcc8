import { formatNumber } from "../format-number.ts";
import { type Html, html } from "../html/html.ts";
import type { BenchRow, BenchSection } from "./bench-record.ts";

/**
 * How far beyond the longest bar a whisker may go: one round that was disturbed would leave no room
 * for the others.
 */
const beyondMedian = 1.5;

/** Bars of the medians, each with a whisker from the least to the greatest. */
export function toChart({ title, unit, rows }: BenchSection): Html {
  const greatest = Math.max(...rows.map(({ max }) => max));
  const longest = Math.max(...rows.map(({ median }) => median));
  const end = Math.min(greatest, longest * beyondMedian) || 1;
  return html`<div
    class="chart not-content"
    role="img"
    aria-label="Bars: ${title}. The table below has the figures."
  >
    ${rows.map(
      (row) =>
        html` <div class="${isOurs(row) ? "bar ours" : "bar"}">
          <span>${row.name}</span>
          <span>${formatNumber(row.median)} ${unit}</span>${toBar(row, end)}
        </div>`,
    )}
  </div>`;
}

function isOurs({ name }: BenchRow): boolean {
  return /^(?:ours|the server)\b/u.test(name);
}

/** In parts of the width, as the text beside it keeps its size on every screen. */
function toBar({ median, min, max }: BenchRow, end: number): Html {
  const place = (value: number) => `${Math.min(100, Math.max(0, (value / end) * 100)).toFixed(2)}%`;
  const tick = (value: number) =>
    html`<line x1="${place(value)}" x2="${place(value)}" y1="1" y2="11" />`;
  const arrow = html`<svg x="100%" overflow="visible"><path d="M-6 2 0 6 -6 10" /></svg>`;
  const whisker = html`<line
      x1="${place(min)}"
      x2="${place(max)}"
      y1="6"
      y2="6"
    />${tick(min)}${max > end ? arrow : tick(max)}`;
  return html`<svg width="100%" height="12" aria-hidden="true">
    <rect width="${place(median)}" y="2" height="8" />
    ${min === max ? "" : whisker}
  </svg>`;
}
