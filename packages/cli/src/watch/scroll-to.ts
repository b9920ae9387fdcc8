import { layOut } from "./lay-out.ts";
import { pageLines } from "./page-lines.ts";
import type { WatchState } from "./watch-state.ts";

/** Scrolls the page to a line, as far as there are lines. */
export function scrollTo(state: WatchState, line: number): WatchState {
  if (state.page === undefined) return state;
  const last = pageLines(state.page, state.size.columns).length - layOut(state).height;
  return { ...state, page: { ...state.page, scroll: Math.max(0, Math.min(line, last)) } };
}
