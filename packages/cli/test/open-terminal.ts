import { setTimeout as sleep } from "node:timers/promises";
import { spawn, type IPty } from "@lydell/node-pty";
import headless from "@xterm/headless";
import { program, settings } from "./run-cli.ts";

export interface OpenTerminalOptions {
  columns?: number;
  rows?: number;
  env?: Readonly<Record<string, string>>;
  cwd?: string;
  /** What runs in it; by default the bin with the arguments. */
  command?: readonly [string, ...string[]];
}

export interface OpenedTerminal {
  screen: headless.Terminal;
  /** All that has been written to the terminal so far. */
  written: () => string;
  /** The screen as it is seen, without the spaces that end its lines. */
  lines: () => string[];
  /** Waits until the screen is as wanted; if it never is, the error shows it. */
  waitFor: (wanted: string | RegExp | ((lines: string[]) => boolean)) => Promise<void>;
  press: (keys: string) => void;
  resize: (columns: number, rows: number) => void;
  processId: number;
  ended: Promise<{ exitCode: number; signal?: number | undefined }>;
  /** Takes the terminal away, as a lost connection does. */
  close: () => void;
}

const patience = 15_000;

/** Runs the bin in a pseudo-terminal, with a screen that understands what is written. */
export function openTerminal(
  args: readonly string[],
  { columns = 80, rows = 24, env = {}, cwd = process.cwd(), command }: OpenTerminalOptions = {},
): OpenedTerminal {
  const [file, ...rest] = command ?? [process.execPath, program, ...args];
  const child = spawn(file, rest, {
    cols: columns,
    rows,
    cwd,
    name: env["TERM"] ?? "xterm-256color",
    env: { PATH: process.env["PATH"], HOME: "/nonexistent", LANG: "C.UTF-8", ...settings, ...env },
  });
  const screen = new headless.Terminal({ cols: columns, rows, allowProposedApi: true });
  let written = "";
  child.onData((data) => {
    written += data;
    screen.write(data);
  });
  const ended = new Promise<{ exitCode: number; signal?: number | undefined }>((resolve) => {
    child.onExit((exit) => resolve(exit));
  });
  return {
    screen,
    written: () => written,
    lines: () => linesOf(screen),
    waitFor: (wanted) => waitFor(screen, wanted),
    press: (keys) => child.write(keys),
    resize(newColumns, newRows) {
      screen.resize(newColumns, newRows);
      child.resize(newColumns, newRows);
    },
    processId: child.pid,
    ended,
    close() {
      (child as IPty & { destroy(): void }).destroy();
    },
  };
}

function linesOf({ buffer: { active }, rows }: headless.Terminal): string[] {
  return Array.from(
    { length: rows },
    (_, row) => active.getLine(active.viewportY + row)?.translateToString(true) ?? "",
  );
}

async function waitFor(
  screen: headless.Terminal,
  wanted: Parameters<OpenedTerminal["waitFor"]>[0],
): Promise<void> {
  const isThere = () => {
    const lines = linesOf(screen);
    if (typeof wanted === "function") return wanted(lines);
    const text = lines.join("\n");
    return typeof wanted === "string" ? text.includes(wanted) : wanted.test(text);
  };
  const end = performance.now() + patience;
  while (!isThere()) {
    if (performance.now() > end) {
      const seen = linesOf(screen).join("\n");
      throw new Error(`The screen never was as wanted (${String(wanted)}):\n${seen}`);
    }
    await sleep(10);
  }
}
