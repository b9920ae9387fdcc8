import type { WatchState } from "./watch-state.ts";

/** Which lines the screen has. */
export interface Layout {
  readonly hasSummary: boolean;
  readonly hasHeadings: boolean;
  /** How many lines what has failed has; none where nothing has. */
  readonly failureHeight: number;
  readonly hasStatus: boolean;
  /** How many lines are left for the list, or what covers it. */
  readonly height: number;
}

/** What stands before the words of a failure: how long ago it was. */
const failureBegin = 24;

/** Divides the screen; on a low one the lines around the list go first. */
export function layOut({ size, failure }: Pick<WatchState, "size" | "failure">): Layout {
  const { rows, columns } = size;
  const isLong = failure !== undefined && failure.message.length + failureBegin > columns;
  const lines = {
    hasStatus: rows >= 2,
    hasSummary: rows >= 3,
    hasHeadings: rows >= 4,
    failureHeight: failure === undefined || rows < 6 ? 0 : isLong && rows >= 16 ? 2 : 1,
  };
  const around = Object.values(lines).reduce((sum: number, line) => sum + Number(line), 0);
  return { ...lines, height: Math.max(1, rows - around) };
}
