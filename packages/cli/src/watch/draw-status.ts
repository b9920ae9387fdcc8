import { displayWidth } from "../text/display-width.ts";
import { fitText } from "../text/fit-text.ts";
import { describeAge } from "./describe-age.ts";
import { layOut } from "./lay-out.ts";
import type { Paint } from "./paint.ts";
import type { WatchState } from "./watch-state.ts";

const separator = " · ";

/** The line at the bottom: how old what is shown is, what is left out of it, and which keys help. */
export function drawStatus(state: WatchState, now: Date, paint: Paint): string {
  const { columns } = state.size;
  const texts = state.isTyping
    ? [`/${state.filter}_`, describeRows(state)]
    : [
        state.paused ? "PAUSED" : "",
        state.failure !== undefined && layOut(state).failureHeight === 0 ? "FAILED" : "",
        ...describeData(state, now),
        state.filter === "" ? "" : `filter ${state.filter}`,
        state.hideSleeping ? "sleeping hidden" : "",
        describeRows(state),
      ];
  const left = texts.filter((text) => text !== "").join(separator);
  const room = columns - displayWidth(left) - 2;
  const hint = describeHints(state).find(({ length }) => length <= room);
  if (hint === undefined) return fitText(left, columns, "left").trimEnd();
  return `${left}${" ".repeat(room + 2 - hint.length)}${paint("faint", hint)}`;
}

/** The longest first. */
function describeHints({ isTyping, page }: WatchState): string[] {
  if (isTyping) return ["Enter keep  Esc clear", "Esc clear"];
  return page === undefined ? ["? keys  q quit", "? keys"] : ["Esc back  q quit", "Esc back"];
}

function describeData(state: WatchState, now: Date): string[] {
  const { takenAt, requestMs, isRecording, isAtEnd, interval, progress } = state;
  if (takenAt === undefined) {
    return progress === undefined ? [] : [`${progress.count} of ${progress.total} sessions`];
  }
  if (isRecording) {
    const time = takenAt.toISOString().slice(0, 19).replace("T", " ");
    return [`recorded ${time} UTC`, isAtEnd ? "end of the recording" : ""];
  }
  return [
    `${describeAge(takenAt, now)} old`,
    `took ${describeMs(requestMs)}`,
    `every ${interval} s`,
  ];
}

function describeMs(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

/** Which rows are on the screen, where it does not show all sessions. */
function describeRows(state: WatchState): string {
  const { rows, sessions, top, page } = state;
  if (page !== undefined || sessions.length === 0) return "";
  const end = Math.min(rows.length, top + layOut(state).height);
  if (end - top === sessions.length) return "";
  return `${end === 0 ? 0 : top + 1}-${end} of ${rows.length}`;
}
