import { toPrintable } from "../text/to-printable.ts";
import { arrangeRows } from "./arrange-rows.ts";
import type { KeyPress } from "./key-press.ts";
import { moveSelection } from "./move-selection.ts";
import type { WatchState } from "./watch-state.ts";

/** What a key does while the filter is typed; the list follows each. */
export function typeFilter(state: WatchState, key: KeyPress): WatchState {
  const { name, text, ctrl, meta } = key;
  const { filter } = state;
  if (name === "return" || name === "enter") return { ...state, isTyping: false };
  if (name === "escape") return arrangeRows({ ...state, filter: "", isTyping: false });
  if (name === "backspace") {
    return arrangeRows({ ...state, filter: Array.from(filter).slice(0, -1).join("") });
  }
  if (ctrl && name === "u") return arrangeRows({ ...state, filter: "" });
  if (ctrl || meta) return state;
  if (text === undefined || toPrintable(text) !== text) return moveSelection(state, key);
  return arrangeRows({ ...state, filter: filter + text });
}
