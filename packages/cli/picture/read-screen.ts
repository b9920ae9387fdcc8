import type { IBufferCell, Terminal } from "@xterm/headless";

/** Cells side by side in one style. */
export interface Run {
  column: number;
  /** In cells: what is wide takes two of them. */
  width: number;
  text: string;
  style: RunStyle;
}

export type RunStyle =
  | "plain"
  | "bold"
  | "faint"
  | "gone"
  | "selected"
  | "green"
  | "red"
  | "yellow";

/** Reads what a terminal shows, a line each: words, and what is selected with its spaces. */
export function readScreen({ buffer, cols, rows }: Terminal): Run[][] {
  return Array.from({ length: rows }, (_, row) => {
    const line = buffer.active.getLine(row)!;
    const runs: Run[] = [];
    let run: Run | undefined;
    for (let column = 0; column < cols; column++) {
      const cell = line.getCell(column)!;
      const width = cell.getWidth();
      if (width === 0) continue;
      const style = styleOf(cell);
      const text = cell.getChars() || " ";
      if (run?.style !== style || (text === " " && style !== "selected")) run = undefined;
      if (run === undefined && (text !== " " || style === "selected")) {
        run = { column, width: 0, text: "", style };
        runs.push(run);
      }
      if (run === undefined) continue;
      run.text += text;
      run.width += width;
    }
    return runs;
  });
}

const colours: Readonly<Record<number, RunStyle>> = { 1: "red", 2: "green", 3: "yellow" };

function styleOf(cell: IBufferCell): RunStyle {
  if (cell.isInverse()) return "selected";
  if (cell.isStrikethrough()) return "gone";
  if (cell.isBold()) return "bold";
  if (cell.isDim()) return "faint";
  return (cell.isFgPalette() && colours[cell.getFgColor()]) || "plain";
}
