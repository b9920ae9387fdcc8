const eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/** A bar as long as a value is of the greatest one, which fills the width. What is there is seen, however little. */
export function toBar(value: number, greatest: number, width: number): string {
  if (value === 0) return "";
  const length = Math.max(1, Math.round((value / greatest) * width * 8));
  return "█".repeat(Math.floor(length / 8)) + eighths[length % 8]!;
}
