import type { Process } from "@das-processes/client";
import { isIdleInTransaction } from "../sessions/is-idle-in-transaction.ts";
import { fitText } from "../text/fit-text.ts";
import type { FittedColumn } from "./fit-columns.ts";
import { joinCells } from "./join-cells.ts";
import type { Paint, Style } from "./paint.ts";
import { toCell } from "./to-cell.ts";
import type { WatchState } from "./watch-state.ts";

/** A session as a line of the list. */
export function drawRow(
  { selected, changes, size }: WatchState,
  process: Process,
  columns: readonly FittedColumn[],
  paint: Paint,
): string {
  const isSelected = process.id === selected;
  const change = changes.get(process.id) ?? (isIdleInTransaction(process) ? "idle" : undefined);
  const gutter = `${isSelected ? ">" : " "}${change === undefined ? " " : signs[change]}`;
  const cells = columns.map(({ field, width, alignsRight }) =>
    fitText(toCell(process, field), width, alignsRight ? "right" : "left"),
  );
  const line = joinCells(gutter, cells, size.columns);
  return isSelected ? paint("selected", line) : paint(change, line.trimEnd());
}

const signs: Record<Style & ("new" | "gone" | "idle"), string> = { new: "+", gone: "-", idle: "!" };
