/** The integers that JavaScript's numbers carry exactly: all that an `int64` can be here. */
const ranges: Record<string, readonly [least: number, greatest: number]> = {
  int32: [-(2 ** 31), 2 ** 31 - 1],
  int64: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
};

/**
 * Rewrites the integer formats of every schema below `node` as ranges, in place. Ajv knows neither
 * format, and hey-api would make a bigint of an `int64`, taken from a text too.
 */
export function writeIntegerFormatsAsRanges(node: unknown): void {
  if (typeof node !== "object" || node === null) return;
  const schema = node as Record<string, unknown>;
  const range = schema["type"] === "integer" ? ranges[String(schema["format"])] : undefined;
  if (range !== undefined) {
    schema["minimum"] = Math.max(range[0], Number(schema["minimum"] ?? range[0]));
    schema["maximum"] = Math.min(range[1], Number(schema["maximum"] ?? range[1]));
    delete schema["format"];
  }
  for (const child of Object.values(schema)) writeIntegerFormatsAsRanges(child);
}
