import type { Progress } from "../rules/rules.ts";

export interface ProgressLine {
  update(progress: Progress): void;
  /** Takes the line away. */
  end(): void;
}

const redrawMs = 100;
const eraseLine = "\r\u001B[K";

/**
 * Makes a line that shows how far a run is, drawn again at most ten times a second; nothing where
 * the stream is not a terminal.
 */
export function createProgress(stream: NodeJS.WriteStream): ProgressLine {
  if (!stream.isTTY) {
    return { update: () => {}, end: () => {} };
  }
  let latest: Progress;
  let timer: NodeJS.Timeout | undefined;

  function draw(): void {
    timer = undefined;
    const { rule, done, total, calls } = latest;
    const line = `[${done}/${total}] ${rule}, ${calls} calls`;
    // A line as wide as the terminal would break, and what has broken is not erased. Some terminals
    // say that they have no columns at all.
    stream.write(eraseLine + line.slice(0, (stream.columns || 80) - 1));
  }

  return {
    update(progress) {
      latest = progress;
      timer ??= setTimeout(draw, redrawMs).unref();
    },
    end() {
      clearTimeout(timer);
      stream.write(eraseLine);
    },
  };
}
