/** A text as it is, whatever the formatter would take for a sign of its own. */
export function toRoff(text: string): string {
  return text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replaceAll(/^(?=[.'])/gmu, "\\&");
}
