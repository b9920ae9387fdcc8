/** What a piece of a line is shown for; each differs by a sign or its words, too. */
export type Style = "heading" | "selected" | "new" | "gone" | "idle" | "faint" | "failure";

export type Paint = (style: Style | undefined, text: string) => string;

const reset = "\u001B[0m";
const coloured: Record<Style, string> = {
  heading: "\u001B[1m",
  selected: "\u001B[7m",
  new: "\u001B[32m",
  gone: "\u001B[2;9m",
  idle: "\u001B[33m",
  faint: "\u001B[2m",
  failure: "\u001B[31m",
};
/** `NO_COLOR` speaks of colours alone: weight and reverse remain. */
const plain: Record<Style, string> = {
  ...coloured,
  new: "\u001B[1m",
  idle: "",
  failure: "\u001B[1m",
};

export function createPaint({ colour }: { colour: boolean }): Paint {
  const styles = colour ? coloured : plain;
  return (style, text) => {
    const begin = style === undefined ? "" : styles[style];
    return begin === "" ? text : begin + text + reset;
  };
}
