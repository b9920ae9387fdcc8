import { drawList } from "./draw-list.ts";
import { drawPage } from "./draw-page.ts";
import { drawStatus } from "./draw-status.ts";
import { drawSummary } from "./draw-summary.ts";
import { describeAge } from "./describe-age.ts";
import { fitText } from "../text/fit-text.ts";
import { toPrintable } from "../text/to-printable.ts";
import { layOut } from "./lay-out.ts";
import type { Paint } from "./paint.ts";
import type { WatchState } from "./watch-state.ts";
import { wrapText } from "./wrap-text.ts";

/** What the screen shows: a line of it each, none wider than it is. */
export function drawScreen(state: WatchState, now: Date, paint: Paint): string[] {
  const layout = layOut(state);
  const { size, page } = state;
  const { headings, lines } =
    page === undefined
      ? drawList(state, layout.height, paint)
      : drawPage(page, size.columns, layout.height, paint);
  return [
    ...(layout.hasSummary ? [drawSummary(state, paint)] : []),
    ...(layout.hasHeadings ? [headings] : []),
    ...lines,
    ...Array.from({ length: layout.height - lines.length }, () => ""),
    ...drawFailure(state, layout.failureHeight, now, paint),
    ...(layout.hasStatus ? [drawStatus(state, now, paint)] : []),
  ];
}

function drawFailure(
  { failure, size }: WatchState,
  height: number,
  now: Date,
  paint: Paint,
): string[] {
  if (failure === undefined || height === 0) return [];
  const text = `failed ${describeAge(failure.at, now)} ago: ${toPrintable(failure.message)}`;
  const wrapped = wrapText(text, size.columns);
  const last = fitText(wrapped.slice(height - 1).join(" "), size.columns, "left");
  const lines = [...wrapped.slice(0, height - 1), last];
  return Array.from({ length: height }, (_, row) => paint("failure", (lines[row] ?? "").trimEnd()));
}
