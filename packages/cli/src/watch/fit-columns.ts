import type { Process } from "@das-processes/client";
import type { Widths } from "./measure-columns.ts";
import { watchColumns, type WatchColumn } from "./watch-columns.ts";

export interface FittedColumn extends WatchColumn {
  readonly width: number;
}

/** What the SQL is to have where there is room for it. */
const comfort = 24;

/**
 * Chooses the columns that there is room for, and how wide each is. What the list is sorted by is
 * always among them.
 */
export function fitColumns(widths: Widths, room: number, sort: keyof Process): FittedColumn[] {
  const columns = dropColumns(room, sort);
  const others = columns.filter(({ field }) => field !== "sql");
  const gaps = columns.length - 1;
  const forOthers = room - gaps - Math.min(comfort, Math.max(12, Math.floor(room / 3)));
  const fitted = others.map((column) => ({ ...column, width: widths[column.field] }));
  narrow(fitted, forOthers);
  const rest = room - gaps - sum(fitted.map(({ width }) => width));
  const sql = columns.filter(({ field }) => field === "sql");
  return [...fitted, ...sql.map((column) => ({ ...column, width: Math.max(1, rest) }))];
}

function dropColumns(room: number, sort: keyof Process): WatchColumn[] {
  const columns: WatchColumn[] = [...watchColumns];
  const needed = () => sum(columns.map(({ least }) => least + 1)) - 1;
  while (needed() > room) {
    const droppable = columns.filter(({ dropped, field }) => dropped > 0 && field !== sort);
    const next = droppable.toSorted((one, other) => other.dropped - one.dropped)[0];
    if (next === undefined) break;
    columns.splice(columns.indexOf(next), 1);
  }
  return columns;
}

/** Takes from the widest, a cell at a time, until all fit or have their least. */
function narrow(columns: { width: number; least: number }[], room: number): void {
  for (let surplus = sum(columns.map(({ width }) => width)) - room; surplus > 0; surplus--) {
    const spare = columns.filter(({ width, least }) => width > least);
    const widest = spare.toSorted((one, other) => other.width - one.width)[0];
    if (widest === undefined) return;
    widest.width--;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
