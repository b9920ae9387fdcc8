import { toHarmless } from "./to-harmless.ts";

const plain = /^(?:[\x21-\x7E]| (?! ))*$/u;

/**
 * A text on one line and harmless for a terminal: line breaks, tabs and runs of spaces become one
 * space, and what could do harm becomes a visible mark. Words of every language and emoji stay.
 */
export function toPrintable(text: string): string {
  return plain.test(text) ? text : toHarmless(text.replaceAll(/\s+/gu, " "));
}
