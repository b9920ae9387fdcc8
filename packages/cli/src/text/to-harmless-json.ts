const hidden = /[\p{C}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}]/gu;

/** JSON on one line, in which what could do harm to a terminal is escaped, so that every value is exact. */
export function toHarmlessJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(hidden, (found) =>
    Array.from(
      { length: found.length },
      (_, index) => `\\u${found.charCodeAt(index).toString(16).padStart(4, "0")}`,
    ).join(""),
  );
}
