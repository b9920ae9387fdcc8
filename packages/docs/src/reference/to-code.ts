/** A value between backticks: a text as it is, anything else as JSON. */
export function toCode(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const longest = Math.max(0, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length));
  if (longest === 0) return `\`${text}\``;
  const fence = "`".repeat(longest + 1);
  return `${fence} ${text} ${fence}`;
}
