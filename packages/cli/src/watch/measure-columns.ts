import type { Process } from "@das-processes/client";
import { displayWidth } from "../text/display-width.ts";
import { toCell } from "./to-cell.ts";
import { watchColumns, type WatchColumn } from "./watch-columns.ts";

/** How many cells each column wants, by its field. */
export type Widths = Readonly<Record<keyof Process, number>>;

/**
 * Measures the widest text of each column over all sessions, seen or not, so that the columns stay
 * where they are while somebody scrolls.
 */
export function measureColumns(processes: readonly Process[]): Widths {
  const entries = watchColumns.map((column) => [column.field, measure(column, processes)] as const);
  return Object.fromEntries(entries) as Widths;
}

function measure({ field, least, most }: WatchColumn, processes: readonly Process[]): number {
  if (most === Infinity) return most;
  let widest = least;
  for (const process of processes) {
    const width = displayWidth(toCell(process, field));
    if (width >= most) return most;
    if (width > widest) widest = width;
  }
  return widest;
}
