import type { Process } from "@das-processes/client";
import { selectSessions } from "../sessions/select-sessions.ts";
import { sortSessions } from "../sessions/sort-sessions.ts";
import { moveTo } from "./move-to.ts";
import type { WatchState } from "./watch-state.ts";

/** Puts the rows in order after a change of the sessions, the order or a filter. */
export function arrangeRows(state: WatchState): WatchState {
  const shown = state.hideSleeping
    ? selectSessions(state.sessions, { hideSleep: true })
    : state.sessions;
  const filtered = state.filter === "" ? shown : shown.filter(matching(state.filter));
  const sorted = sortSessions(filtered, state.sort);
  const rows = state.reversed ? sorted.toReversed() : sorted;
  return keepSelection(state, rows);
}

function matching(filter: string): (process: Process) => boolean {
  const wanted = filter.toLowerCase();
  return ({ user, host, database, state, sql }) =>
    [user, host, database, state, sql].some((text) => text.toLowerCase().includes(wanted));
}

/** The selected session stays selected, and on its line of the screen as far as it can. */
function keepSelection(state: WatchState, rows: readonly Process[]): WatchState {
  if (state.selected === undefined) return moveTo({ ...state, rows }, undefined);
  const isSelected = ({ id }: Process) => id === state.selected;
  const before = state.rows.findIndex(isSelected);
  const after = rows.findIndex(isSelected);
  // Where it is gone, the one that took its place is selected.
  const index = after === -1 ? before : after;
  const top = Math.max(0, state.top + index - before);
  return moveTo({ ...state, rows, top }, index);
}
