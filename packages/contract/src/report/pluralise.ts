/** A number and its noun: `1 check`, `2 checks`. */
export function pluralise(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
