const longest = 64;

/** A text that a caller sent, in quotes, cut at 64 characters, fit for a message. */
export function quote(text: string): string {
  return JSON.stringify(text.length > longest ? `${text.slice(0, longest)}…` : text);
}
