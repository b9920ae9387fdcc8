/** What could end HTML, a table, code, a heading, a paragraph or an attribute. */
export const hostileText =
  '<script>alert(1)</script> </td></table> | `code` ``` **bold** &amp; \' onclick="x" # [a](b)\n\n# Heading\n\n- item';

/** The same record with another text in the place of each, but for what its kept keys hold. */
export function withEveryText<Record>(
  record: Record,
  text: string,
  keptKeys: readonly string[],
): Record {
  return JSON.parse(JSON.stringify(record), (key, value: unknown) =>
    typeof value === "string" && !keptKeys.includes(key) ? text : value,
  ) as Record;
}

/** A text as HTML shows it, and typography leaves it. */
export function asShown(text: string): string {
  return text.replaceAll(/[“”]/gu, '"').replaceAll(/[‘’]/gu, "'").replaceAll(/\s+/gu, " ");
}
