import { moveTo } from "./move-to.ts";
import { scrollTo } from "./scroll-to.ts";
import type { WatchState } from "./watch-state.ts";

/** Keeps what is selected, and what is read, on a screen that has another room for it. */
export function settle(state: WatchState): WatchState {
  const index = state.rows.findIndex(({ id }) => id === state.selected);
  const settled = moveTo(state, index === -1 ? undefined : index);
  return settled.page === undefined ? settled : scrollTo(settled, settled.page.scroll);
}
