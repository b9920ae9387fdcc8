import type { KeyPress } from "./key-press.ts";
import { pressInList } from "./press-in-list.ts";
import { pressOnPage } from "./press-on-page.ts";
import { typeFilter } from "./type-filter.ts";
import type { WatchState } from "./watch-state.ts";

/** What a key does. */
export function pressKey(state: WatchState, key: KeyPress): WatchState {
  // What a shell tells of a program that Ctrl-C ended.
  if (key.ctrl && key.name === "c") return { ...state, exitCode: 130 };
  if (state.isTyping) return typeFilter(state, key);
  if (key.ctrl || key.meta) return state;
  switch (key.text) {
    case "q":
      return { ...state, exitCode: 0 };
    case "p":
    case " ":
      return { ...state, paused: !state.paused };
    default:
      return state.page === undefined ? pressInList(state, key) : pressOnPage(state, key);
  }
}
