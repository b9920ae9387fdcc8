const wide =
  /[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{Emoji_Presentation}\u{FF01}-\u{FF60}]/u;

/**
 * Breaks a text at its spaces into lines of at most that many columns of a terminal; a word that is
 * longer is cut. There is always one line at least.
 */
export function wrapText(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (columnsOf(longer) <= columns) {
      line = longer;
      continue;
    }
    const pieces = cutWord(word, columns);
    lines.push(...(line === "" ? [] : [line]), ...pieces.slice(0, -1));
    line = pieces.at(-1) ?? "";
  }
  return [...lines, line];
}

function cutWord(word: string, columns: number): string[] {
  const pieces = [""];
  for (const character of word) {
    const longer = `${pieces.at(-1)}${character}`;
    if (columnsOf(longer) <= columns) {
      pieces[pieces.length - 1] = longer;
    } else {
      pieces.push(character);
    }
  }
  return pieces;
}

function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += widthOf(character);
  return columns;
}

function widthOf(character: string): number {
  if (/\p{M}/u.test(character)) {
    return 0;
  }
  return wide.test(character) ? 2 : 1;
}
