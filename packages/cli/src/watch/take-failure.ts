import { settle } from "./settle.ts";
import type { Failure, WatchState } from "./watch-state.ts";

/**
 * Takes in that no answer came; the last one stays. After a refusal nothing more is asked until
 * somebody wants it: repeated wrong credentials lock a key.
 */
export function takeFailure(state: WatchState, failure: Failure, isRefusal: boolean): WatchState {
  return settle({ ...state, failure, paused: state.paused || isRefusal });
}
