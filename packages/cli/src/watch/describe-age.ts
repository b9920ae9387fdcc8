import { formatAge } from "../text/format-age.ts";

/** How long ago a time was. */
export function describeAge(time: Date, now: Date): string {
  return formatAge(Math.max(0, Math.floor((now.getTime() - time.getTime()) / 1000)));
}
