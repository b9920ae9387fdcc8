import { emitKeypressEvents, type Interface, type Key } from "node:readline";
import type { ReadStream, WriteStream } from "node:tty";
import type { KeyPress } from "./key-press.ts";

export interface TerminalEvents {
  onKey: (key: KeyPress) => void;
  onResize: () => void;
  /** Somebody ends the program, or the terminal is gone. */
  onEnd: (exitCode: number) => void;
  /** The program is about to be suspended. */
  onSuspend: () => void;
  onContinue: () => void;
  /** An error of the program itself, or an end that came past `onEnd`. */
  onCrash: () => void;
}

/** As a shell tells of them: 128 and the number of the signal. */
const exitCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** Hears of all that befalls a program in a terminal, until what it returns is called. */
export function listenToTerminal(
  input: ReadStream,
  output: WriteStream,
  events: TerminalEvents,
): () => void {
  const listening = new AbortController();
  const on = (emitter: NodeJS.EventEmitter, name: string, listener: (...args: never[]) => void) => {
    const general = listener as (...args: unknown[]) => void;
    emitter.on(name, general);
    listening.signal.addEventListener("abort", () => emitter.off(name, general));
  };
  // Its default waits half a second after Escape for the rest of a sequence.
  emitKeypressEvents(input, { escapeCodeTimeout: 50 } as unknown as Interface);
  on(input, "keypress", (text: string | undefined, key: Key) => {
    const { name, ctrl = false, meta = false } = key;
    // Node takes Escape on its own for the beginning of one.
    events.onKey({ text, name, ctrl, meta: meta && name !== "escape" });
  });
  on(output, "resize", events.onResize);
  for (const [signal, exitCode] of Object.entries(exitCodes)) {
    on(process, signal, () => events.onEnd(exitCode));
  }
  for (const name of ["end", "close", "error"])
    on(input, name, () => events.onEnd(exitCodes.SIGHUP));
  on(process, "SIGTSTP", () => {
    events.onSuspend();
    process.kill(process.pid, "SIGSTOP");
  });
  on(process, "SIGCONT", events.onContinue);
  on(process, "uncaughtExceptionMonitor", events.onCrash);
  on(process, "exit", events.onCrash);
  return () => listening.abort();
}
