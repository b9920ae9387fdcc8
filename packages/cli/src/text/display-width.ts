import { eastAsianWidth } from "get-east-asian-width";

const ascii = /^[\x20-\x7E]*$/u;
let attached: RegExp | undefined;

/** How many columns of a terminal a printable text takes. */
export function displayWidth(text: string): number {
  if (ascii.test(text)) return text.length;
  // Made when it is first needed, as in `toHarmless`: accents, and the later letters of a syllable of Hangul.
  attached ??= /[\p{Mn}\p{Me}\u1160-\u11FF\uD7B0-\uD7C6\uD7CB-\uD7FB]/gu;
  let width = 0;
  for (const character of text.replaceAll(attached, "")) {
    width += eastAsianWidth(character.codePointAt(0)!);
  }
  return width;
}
