import { exitCodes } from "../exit-codes.ts";
import type { Source } from "../sources/source.ts";
import { createRefresher } from "./create-refresher.ts";
import { createTerminal } from "./create-terminal.ts";
import { drawScreen } from "./draw-screen.ts";
import type { KeyPress } from "./key-press.ts";
import { listenToTerminal } from "./listen-to-terminal.ts";
import { createPaint } from "./paint.ts";
import { pressKey } from "./press-key.ts";
import { settle } from "./settle.ts";
import { startState, type Start } from "./start-state.ts";
import { takeFailure } from "./take-failure.ts";
import { takeSnapshot } from "./take-snapshot.ts";
import type { WatchState } from "./watch-state.ts";

export interface RunWatchOptions extends Omit<Start, "name" | "size"> {
  source: Source;
  /** Says for a person what an error means. */
  describe: (error: unknown) => { message: string; exitCode: number };
}

type Change = (state: WatchState) => WatchState;

/** What asking again does not mend, and may make worse. */
const refusals: ReadonlySet<number> = new Set([exitCodes.refused, exitCodes.rejected]);

/**
 * Shows a source in the terminal until somebody ends it.
 *
 * @returns the exit code.
 * @throws what the first reading throws: until then there is nothing to go on showing.
 */
export async function runWatch({ source, describe, ...start }: RunWatchOptions): Promise<number> {
  const { stdin, stdout } = process;
  const size = () => ({ columns: stdout.columns, rows: stdout.rows });
  const terminal = createTerminal(stdin, stdout);
  const paint = createPaint({ colour: stdout.hasColors() });
  const refresher = createRefresher(start.interval * 1000, refresh);
  let state = startState({ ...start, name: source.name, size: size() });
  let end!: (exitCode: number | Promise<never>) => void;
  const ended = new Promise<number>((resolve) => {
    end = resolve;
  });

  function draw(): void {
    terminal.draw(drawScreen(state, new Date(), paint));
  }

  function update(change: Change): void {
    state = change(state);
    if (state.exitCode !== undefined) end(state.exitCode);
    else if (state.paused) refresher.stop();
    else refresher.start();
    draw();
  }

  async function refresh(signal: AbortSignal): Promise<void> {
    const begin = performance.now();
    const onProgress = (count: number, total: number) => {
      if (state.takenAt === undefined)
        update((before) => ({ ...before, progress: { count, total } }));
    };
    const change = await source.read({ signal, onProgress }).then(
      (snapshot): Change => {
        const requestMs = performance.now() - begin;
        return (before) => takeSnapshot(before, snapshot, requestMs);
      },
      (error: unknown): Change => {
        if (state.takenAt === undefined && !signal.aborted) end(Promise.reject(error));
        const { message, exitCode } = describe(error);
        const failure = { message, at: new Date() };
        return (before) => takeFailure(before, failure, refusals.has(exitCode));
      },
    );
    // What was paused meanwhile stays as it was.
    if (signal.aborted) return;
    // Where a recording ends, standard error may have told on the screen that its end is cut.
    if (start.isRecording) terminal.forget();
    update(change);
  }

  function press(key: KeyPress): void {
    if (key.ctrl && key.name === "z" && process.platform !== "win32") {
      // To all that the shell started with it, as the terminal would.
      process.kill(0, "SIGTSTP");
    } else if (key.ctrl && key.name === "l") {
      terminal.forget();
      draw();
    } else {
      update((before) => pressKey(before, key));
    }
  }

  const stopListening = listenToTerminal(stdin, stdout, {
    onKey: press,
    onResize() {
      terminal.forget();
      update((before) => settle({ ...before, size: size() }));
    },
    onEnd: (exitCode) => end(exitCode),
    onSuspend: () => terminal.leave(),
    onContinue() {
      terminal.enter();
      draw();
    },
    onCrash: () => terminal.leave(),
  });
  // What is shown grows older.
  const clock = setInterval(draw, 1000);
  try {
    terminal.enter();
    draw();
    refresher.start();
    return await ended;
  } finally {
    clearInterval(clock);
    refresher.stop();
    terminal.leave();
    stopListening();
  }
}
