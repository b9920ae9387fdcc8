import { layOut } from "./lay-out.ts";
import type { WatchState } from "./watch-state.ts";

/** Selects a row, or none, and scrolls just as far as it takes to see it. */
export function moveTo(state: WatchState, index: number | undefined): WatchState {
  const { height } = layOut(state);
  const last = state.rows.length - 1;
  const lastTop = Math.max(0, last + 1 - height);
  if (index === undefined || last < 0) {
    return { ...state, selected: undefined, top: Math.min(state.top, lastTop) };
  }
  const row = Math.min(Math.max(0, index), last);
  const top = Math.min(Math.max(state.top, row - height + 1), row, lastTop);
  return { ...state, selected: state.rows[row]?.id, top };
}
