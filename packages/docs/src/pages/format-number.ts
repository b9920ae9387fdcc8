const format = new Intl.NumberFormat("en", {
  maximumSignificantDigits: 3,
  maximumFractionDigits: 0,
  roundingPriority: "morePrecision",
});

/** With three digits that tell, and all those before the point. */
export function formatNumber(number: number): string {
  return format.format(number);
}
