import type { Process } from "@das-processes/client";

export interface WatchColumn {
  readonly field: keyof Process;
  readonly heading: string;
  /** What a text is never cut below while the column is there. */
  readonly least: number;
  /** What the column is never wider than. */
  readonly most: number;
  readonly alignsRight?: true;
  /** Where there is no room for all, the column with the greatest number goes first. */
  readonly dropped: number;
}

/** In the order of the screen; the SQL comes last, and has what the others leave. */
export const watchColumns = [
  { field: "id", heading: "id", least: 4, most: 20, alignsRight: true, dropped: 3 },
  { field: "user", heading: "user", least: 8, most: 32, dropped: 0 },
  { field: "host", heading: "host", least: 9, most: 40, dropped: 6 },
  { field: "database", heading: "database", least: 9, most: 32, dropped: 4 },
  { field: "command", heading: "command", least: 8, most: 16, dropped: 2 },
  { field: "time", heading: "time", least: 7, most: 12, alignsRight: true, dropped: 0 },
  { field: "trx_executed_time", heading: "trx", least: 7, most: 12, alignsRight: true, dropped: 1 },
  { field: "state", heading: "state", least: 9, most: 32, dropped: 5 },
  { field: "sql", heading: "sql", least: 12, most: Infinity, dropped: 0 },
] as const satisfies readonly WatchColumn[];
