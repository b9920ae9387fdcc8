/** Markdown that shows a text as it is, on one line. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\r\n]+/gu, " ")
    .replaceAll(/[!-/:-@[-`{-~]/gu, (character) => `\\${character}`);
}
