/**
 * A text on one line and harmless for a terminal: line breaks and tabs become one space, and
 * whatever controls a terminal, hides, or turns the direction of writing becomes a visible mark.
 */
export function toPrintable(text: string): string {
  return text.replaceAll(/\s+/gu, " ").replaceAll(/\p{C}/gu, "\u{FFFD}");
}
