const tolerance = 15 * 60_000;

/**
 * What is wrong with the value of `X-Sdk-Date`, as a sentence; undefined if nothing.
 *
 * @param taker whose clock shows `now`.
 */
export function judgeDate(value: string, now: Date, taker: string): string | undefined {
  const time = Date.parse(
    value.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/u, "$1-$2-$3T$4:$5:$6Z"),
  );
  // JavaScript takes a 30th of February for a 1st or 2nd of March.
  if (Number.isNaN(time) || format(new Date(time)) !== value) {
    return "X-Sdk-Date must be a time in UTC, written as YYYYMMDDTHHMMSSZ.";
  }
  return Math.abs(time - now.getTime()) > tolerance
    ? `X-Sdk-Date must be at most 15 minutes off the ${taker}'s clock, which shows ${format(now)}.`
    : undefined;
}

function format(date: Date): string {
  return date.toISOString().replaceAll(/[-:]|\.\d+/gu, "");
}
