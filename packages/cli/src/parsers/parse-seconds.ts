import { InvalidArgumentError } from "commander";

const units: Record<string, number> = { s: 1, m: 60, h: 3600, d: 86_400 };

/** Reads a duration, such as `90`, `90s`, `5m`, `2h` or `1d`, in seconds. */
export function parseSeconds(text: string): number {
  const [, number, unit = "s"] = /^(\d{1,9}(?:\.\d{1,3})?)([smhd])?$/u.exec(text) ?? [];
  if (number === undefined) {
    throw new InvalidArgumentError("Give seconds, or a duration such as 90s, 5m, 2h or 1d.");
  }
  return Number(number) * units[unit]!;
}
