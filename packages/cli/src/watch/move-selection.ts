import type { KeyPress } from "./key-press.ts";
import { layOut } from "./lay-out.ts";
import { moveTo } from "./move-to.ts";
import type { WatchState } from "./watch-state.ts";

/** Moves the selection by a key that is made for it; any other does nothing. */
export function moveSelection(state: WatchState, { name }: KeyPress): WatchState {
  const { rows, top } = state;
  const { height } = layOut(state);
  const selected = rows.findIndex(({ id }) => id === state.selected);
  const isNone = selected === -1;
  // With nothing selected, the first step selects what is on top.
  const from = isNone ? top - 1 : selected;
  const fromPage = isNone ? top : selected;
  switch (name) {
    case "up":
    case "k":
      return moveTo(state, from - 1);
    case "down":
    case "j":
      return moveTo(state, from + 1);
    case "pageup":
      return moveTo({ ...state, top: Math.max(0, top - height) }, fromPage - height);
    case "pagedown":
      return moveTo({ ...state, top: top + height }, fromPage + height);
    case "home":
      return moveTo(state, 0);
    case "end":
      return moveTo(state, rows.length - 1);
    default:
      return state;
  }
}
