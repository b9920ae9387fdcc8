import type { ReadStream, WriteStream } from "node:tty";

export interface Terminal {
  /** Takes the terminal over: the alternate screen, without a cursor, and each key as it is pressed. */
  enter(): void;
  /** Gives the terminal back as it was. */
  leave(): void;
  /** Draws the lines that are not there yet, in one write. */
  draw(lines: readonly string[]): void;
  /** Takes it that nothing is on the screen any more. */
  forget(): void;
}

/** Lines are not wrapped: where a terminal finds a text wider than we do, the line below stays whole. */
const begin = "\u001B[?1049h\u001B[?25l\u001B[?7l";
const end = "\u001B[0m\u001B[?7h\u001B[?25h\u001B[?1049l";
/** Terminals that know it show what is between all at once. */
const synchronized = { begin: "\u001B[?2026h", end: "\u001B[?2026l" };
const clearScreen = "\u001B[2J";

/** The one place that changes the terminal's modes. */
export function createTerminal(input: ReadStream, output: WriteStream): Terminal {
  let isOurs = false;
  let shown: readonly string[] | undefined;
  return {
    enter() {
      isOurs = true;
      shown = undefined;
      input.setRawMode(true);
      input.resume();
      output.write(begin);
    },
    leave() {
      if (!isOurs) return;
      isOurs = false;
      output.write(end);
      input.setRawMode(false);
      input.pause();
    },
    draw(lines) {
      const changed = lines.flatMap((line, index) =>
        line === shown?.[index] ? [] : [`\u001B[${index + 1}H\u001B[2K${line}`],
      );
      if (!isOurs || changed.length === 0) return;
      const cleared = shown === undefined ? clearScreen : "";
      output.write(synchronized.begin + cleared + changed.join("") + synchronized.end);
      shown = lines;
    },
    forget() {
      shown = undefined;
    },
  };
}
