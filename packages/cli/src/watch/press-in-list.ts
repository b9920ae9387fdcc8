import { arrangeRows } from "./arrange-rows.ts";
import type { KeyPress } from "./key-press.ts";
import { moveSelection } from "./move-selection.ts";
import { moveTo } from "./move-to.ts";
import { watchColumns } from "./watch-columns.ts";
import type { WatchState } from "./watch-state.ts";

/** What a key does while the list is shown. */
export function pressInList(state: WatchState, key: KeyPress): WatchState {
  switch (key.text) {
    case "<":
      return sortBy(state, -1);
    case ">":
      return sortBy(state, 1);
    case "r":
      return arrangeRows({ ...state, reversed: !state.reversed });
    case "h":
      return arrangeRows({ ...state, hideSleeping: !state.hideSleeping });
    case "/":
      return { ...state, isTyping: true };
    case "?":
      return { ...state, page: { kind: "keys", scroll: 0 } };
    default:
  }
  switch (key.name) {
    case "return":
    case "enter":
      return openSession(state);
    case "escape":
      return leave(state);
    default:
      return moveSelection(state, key);
  }
}

/** Sorts by a column further left or right, its greatest or first on top. */
function sortBy(state: WatchState, step: number): WatchState {
  const index = watchColumns.findIndex(({ field }) => field === state.sort);
  const { field } = watchColumns.at((index + step) % watchColumns.length)!;
  return arrangeRows({ ...state, sort: field, reversed: false });
}

function openSession(state: WatchState): WatchState {
  const { rows, top, takenAt } = state;
  const index = rows.findIndex(({ id }) => id === state.selected);
  // Nothing is selected at first; then it is what is on top.
  const row = index === -1 ? top : index;
  const process = rows[row];
  if (process === undefined || takenAt === undefined) return state;
  return { ...moveTo(state, row), page: { kind: "session", process, takenAt, scroll: 0 } };
}

/** Goes back a step: from the filter, then from the selection. */
function leave(state: WatchState): WatchState {
  return state.filter === ""
    ? { ...state, selected: undefined }
    : arrangeRows({ ...state, filter: "" });
}
