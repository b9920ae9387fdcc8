import { displayWidth } from "../text/display-width.ts";
import { fitText } from "../text/fit-text.ts";

const ascii = /^[ -~]*$/u;

/**
 * Joins cells to a line of the screen. Terminals disagree on how wide emoji and the like are: after
 * such a cell, the cursor is put where the next one begins.
 */
export function joinCells(gutter: string, cells: readonly string[], width: number): string {
  let line = gutter;
  let column = gutter.length;
  for (const [index, cell] of cells.entries()) {
    if (column >= width) break;
    const fitted =
      column + displayWidth(cell) > width ? fitText(cell, width - column, "left") : cell;
    column += displayWidth(fitted) + 1;
    const isLast = index === cells.length - 1 || column >= width;
    line += fitted;
    if (!isLast) line += ascii.test(fitted) ? " " : ` \u001B[${column + 1}G`;
  }
  return line;
}
