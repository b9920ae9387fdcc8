import type { KeyPress } from "./key-press.ts";
import { layOut } from "./lay-out.ts";
import { scrollTo } from "./scroll-to.ts";
import type { WatchState } from "./watch-state.ts";

/** What a key does while a session or the keys are shown. */
export function pressOnPage(state: WatchState, { name, text }: KeyPress): WatchState {
  const { scroll } = state.page!;
  const { height } = layOut(state);
  if (text === "?") {
    return {
      ...state,
      page: state.page?.kind === "keys" ? undefined : { kind: "keys", scroll: 0 },
    };
  }
  switch (name) {
    case "escape":
    case "return":
    case "enter":
      return { ...state, page: undefined };
    case "up":
    case "k":
      return scrollTo(state, scroll - 1);
    case "down":
    case "j":
      return scrollTo(state, scroll + 1);
    case "pageup":
      return scrollTo(state, scroll - height);
    case "pagedown":
      return scrollTo(state, scroll + height);
    case "home":
      return scrollTo(state, 0);
    case "end":
      return scrollTo(state, Infinity);
    default:
      return state;
  }
}
