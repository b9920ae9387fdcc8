import type { Process } from "@das-processes/client";
import type { Widths } from "./measure-columns.ts";
import type { Measures } from "../summary/measure-sessions.ts";

/** What is known and what is shown. It is never changed: an event makes the next one. */
export interface WatchState {
  /** The instance or the file. */
  readonly name: string;
  /** What the terminal has room for. */
  readonly size: Size;
  /** Seconds from one request to the next. */
  readonly interval: number;
  /** Whether the sessions come from a file: their age then tells nothing. */
  readonly isRecording: boolean;

  /** The last answer, and those that are gone since the one before. */
  readonly sessions: readonly Process[];
  /** What has changed since the answer before, by id. */
  readonly changes: ReadonlyMap<string, "new" | "gone">;
  /** Of the last answer. */
  readonly measures: Measures;
  /** How wide each column's texts are. */
  readonly widths: Widths;
  /** When the answer came; nothing has come before it is set. */
  readonly takenAt: Date | undefined;
  /** How long the last answer took, in milliseconds. */
  readonly requestMs: number;
  /** Whether the recording has come to its end. */
  readonly isAtEnd: boolean;
  /** How many sessions of the first answer have come, of how many. */
  readonly progress: { readonly count: number; readonly total: number } | undefined;
  readonly failure: Failure | undefined;

  readonly sort: keyof Process;
  readonly reversed: boolean;
  readonly filter: string;
  /** Whether keys go into the filter. */
  readonly isTyping: boolean;
  readonly hideSleeping: boolean;
  readonly paused: boolean;
  /** What is listed, in its order: follows from the sessions, the order and the filters. */
  readonly rows: readonly Process[];
  /** The id of the selected session. */
  readonly selected: string | undefined;
  /** The index of the first row on the screen. */
  readonly top: number;

  /** What covers the list. */
  readonly page: Page | undefined;
  /** What to end with, once it is to end. */
  readonly exitCode: number | undefined;
}

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

export interface Failure {
  readonly message: string;
  readonly at: Date;
}

/** A session as it was when it was opened, or the keys. */
export type Page = { readonly scroll: number } & (
  | { readonly kind: "session"; readonly process: Process; readonly takenAt: Date }
  | { readonly kind: "keys" }
);
