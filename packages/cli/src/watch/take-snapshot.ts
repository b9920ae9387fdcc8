import type { Process } from "@das-processes/client";
import type { Snapshot } from "../sources/source.ts";
import { arrangeRows } from "./arrange-rows.ts";
import { measureColumns } from "./measure-columns.ts";
import { measureSessions } from "../summary/measure-sessions.ts";
import type { WatchState } from "./watch-state.ts";

/**
 * Takes an answer in. A session that was not in the one before is new, and one that is not there any
 * more is gone: it stays until the next answer.
 */
export function takeSnapshot(
  state: WatchState,
  { takenAt, processes }: Snapshot,
  requestMs: number,
): WatchState {
  const gone = findGone(state, processes);
  const sessions = [...processes, ...gone];
  return arrangeRows({
    ...state,
    sessions,
    changes: new Map([
      ...findNew(state, processes).map(({ id }) => [id, "new"] as const),
      ...gone.map(({ id }) => [id, "gone"] as const),
    ]),
    measures: measureSessions(processes),
    widths: measureColumns(sessions),
    takenAt,
    requestMs,
    isAtEnd: state.isRecording && takenAt.getTime() === state.takenAt?.getTime(),
    failure: undefined,
  });
}

function findNew(state: WatchState, processes: readonly Process[]): readonly Process[] {
  if (state.takenAt === undefined) return [];
  const before = new Set(livingOf(state).map(({ id }) => id));
  return processes.filter(({ id }) => !before.has(id));
}

function findGone(state: WatchState, processes: readonly Process[]): readonly Process[] {
  const now = new Set(processes.map(({ id }) => id));
  return livingOf(state).filter(({ id }) => !now.has(id));
}

function livingOf({ sessions, changes }: WatchState): readonly Process[] {
  return sessions.filter(({ id }) => changes.get(id) !== "gone");
}
