/**
 * Patterns that are made when a text first needs them: Node looks all of Unicode up for them, which
 * takes longer than all else before the first line of a list.
 */
function lazily(source: string, flags: string): () => RegExp {
  let pattern: RegExp | undefined;
  return () => (pattern ??= new RegExp(source, flags));
}

/** What nearly all texts are made of: Latin, Greek and Cyrillic letters, kana, Han and Hangul. */
const harmless =
  /^[\n\x20-\x7E\u00A1-\u00AC\u00AE-\u024F\u0391-\u03A1\u03A3-\u03C9\u0400-\u045F\u3001-\u3029\u3041-\u3096\u30A1-\u30FF\u4E00-\u9FFF\uAC00-\uD7A3\uFF01-\uFF5E]*$/u;
/** Line feeds stay. */
const hidden = lazily(
  String.raw`[[\p{C}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\p{Emoji_Modifier}]--\n]`,
  "gv",
);
const joiners = String.raw`[\u200D\uFE0F\u20E3\p{Emoji_Modifier}\u{E0020}-\u{E007F}]`;
const joiner = lazily(joiners, "gu");
const joined = lazily(
  String.raw`[\p{Extended_Pictographic}\d#*]${joiners}+(?:\p{Extended_Pictographic}${joiners}*)*`,
  "gu",
);
const emoji = lazily(String.raw`^\p{RGI_Emoji}+$`, "v");
/** More accents than any language has on a letter: they would cover the lines around. */
const stacked = lazily(String.raw`(?<=[\p{Mn}\p{Me}]{8})[\p{Mn}\p{Me}]+`, "gu");
const mark = "\u{FFFD}";

/**
 * A text in which whatever controls a terminal, hides, or turns the direction of writing is a visible
 * mark. Words of every language stay, and emoji, those that are joined one beside the other: terminals
 * do not agree on the width of a joined one.
 */
export function toHarmless(text: string): string {
  if (harmless.test(text)) return text;
  return text
    .replaceAll(joined(), (found) => found.replaceAll(joiner(), emoji().test(found) ? "" : mark))
    .replaceAll(hidden(), mark)
    .replaceAll(stacked(), mark);
}
