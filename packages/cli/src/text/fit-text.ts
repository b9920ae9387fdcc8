import { displayWidth } from "./display-width.ts";

const ascii = /^[\x20-\x7E]*$/u;

/** A printable text in exactly so many columns: filled up on one side, or cut with an ellipsis. */
export function fitText(text: string, width: number, align: "left" | "right"): string {
  // Nearly all texts are such; the general way takes many times as long.
  if (ascii.test(text)) {
    if (text.length > width) return width === 0 ? "" : `${text.slice(0, width - 1)}…`;
    return align === "left" ? text.padEnd(width) : text.padStart(width);
  }
  const cut = cutText(text, width);
  const filling = " ".repeat(width - displayWidth(cut));
  return align === "left" ? cut + filling : filling + cut;
}

function cutText(text: string, width: number): string {
  let room = width;
  let index = 0;
  /** Where the ellipsis comes, should there be one. */
  let end = 0;
  for (const character of text) {
    room -= displayWidth(character);
    if (room < 0) return width === 0 ? "" : `${text.slice(0, end)}…`;
    index += character.length;
    if (room > 0) end = index;
  }
  return text;
}
