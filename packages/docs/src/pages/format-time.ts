/** A time in ISO 8601, to the minute: `2026-02-03 04:05 UTC`. */
export function formatTime(time: string): string {
  return `${new Date(time).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
