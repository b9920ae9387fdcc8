import { fitText } from "../text/fit-text.ts";
import { drawRow } from "./draw-row.ts";
import { fitColumns, type FittedColumn } from "./fit-columns.ts";
import { joinCells } from "./join-cells.ts";
import type { Paint } from "./paint.ts";
import type { WatchState } from "./watch-state.ts";

/** The signs of a row: whether it is selected, and what has changed. */
const gutter = 2;

export interface Drawn {
  headings: string;
  lines: string[];
}

/** The part of the list that is on the screen. */
export function drawList(state: WatchState, height: number, paint: Paint): Drawn {
  const { rows, top, size, widths, sort } = state;
  const columns = fitColumns(widths, size.columns - gutter, sort);
  const lines = rows.slice(top, top + height).map((row) => drawRow(state, row, columns, paint));
  const emptiness = fitText(describeEmptiness(state), size.columns, "left").trimEnd();
  return {
    headings: paint("heading", drawHeadings(state, columns)),
    lines: lines.length > 0 ? lines : [emptiness],
  };
}

function drawHeadings({ sort, reversed, size }: WatchState, columns: FittedColumn[]): string {
  const cells = columns.map(({ field, heading, alignsRight, width }) => {
    const isDown = (alignsRight === true) !== reversed;
    const text = field === sort ? `${heading}${isDown ? "▼" : "▲"}` : heading;
    return fitText(text, width, alignsRight ? "right" : "left");
  });
  return joinCells("  ", cells, size.columns);
}

function describeEmptiness({ takenAt, sessions, filter, hideSleeping }: WatchState): string {
  if (takenAt === undefined) return "Reading the sessions…";
  if (sessions.length === 0) return "No session is there.";
  if (filter !== "") return "No session matches the filter; Escape clears it.";
  return hideSleeping ? "All sessions sleep; h shows them." : "No session is there.";
}
