import type { Process } from "@das-processes/client";
import { measureColumns } from "./measure-columns.ts";
import { measureSessions } from "../summary/measure-sessions.ts";
import type { WatchState } from "./watch-state.ts";

/** What is chosen from the start. */
export interface Start {
  name: string;
  size: WatchState["size"];
  interval: number;
  isRecording: boolean;
  sort: keyof Process;
  hideSleeping: boolean;
}

/** The state before the first answer. */
export function startState(start: Start): WatchState {
  return {
    ...start,
    sessions: [],
    changes: new Map(),
    measures: measureSessions([]),
    widths: measureColumns([]),
    takenAt: undefined,
    requestMs: 0,
    isAtEnd: false,
    progress: undefined,
    failure: undefined,
    reversed: false,
    filter: "",
    isTyping: false,
    paused: false,
    rows: [],
    selected: undefined,
    top: 0,
    page: undefined,
    exitCode: undefined,
  };
}
