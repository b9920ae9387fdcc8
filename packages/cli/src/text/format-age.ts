const units = [
  ["d", 86_400],
  ["h", 3_600],
  ["m", 60],
  ["s", 1],
] as const;

/** Seconds in the two greatest units that count: `2d 3h`, `4m 10s`, `59s`. */
export function formatAge(seconds: number): string {
  const first = units.findIndex(([, length]) => seconds >= length);
  if (first === -1) return "0s";
  const [[name, length], next] = [units[first]!, units[first + 1]];
  const rest = next === undefined ? 0 : Math.floor((seconds % length) / next[1]);
  const whole = `${Math.floor(seconds / length)}${name}`;
  return rest === 0 ? whole : `${whole} ${rest}${next![0]}`;
}
