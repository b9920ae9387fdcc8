import type { Schema } from "@das-processes/spec";
import type { Facts } from "./block.ts";
import { toCode } from "./to-code.ts";

/** What is told with words of its own, here or by who asks. */
const known = new Set([
  "type",
  "format",
  "minimum",
  "maximum",
  "minLength",
  "maxLength",
  "pattern",
  "properties",
  "required",
  "items",
  "description",
  "example",
  "default",
  "x-source",
]);

/** What a schema allows; a keyword that is not known is told as it stands. */
export function listConstraints(schema: Schema): Facts["facts"] {
  const { type, format, minimum, maximum, minLength, maxLength, pattern } = schema;
  const others = Object.entries(schema).filter(([keyword]) => !known.has(keyword));
  return {
    Type: format === undefined ? type : `${type}, ${toCode(format)}`,
    Range: toBounds(minimum, maximum),
    Length: toBounds(minLength, maxLength),
    Pattern: pattern && toCode(pattern),
    ...Object.fromEntries(others.map(([keyword, value]) => [keyword, toCode(value)])),
  };
}

function toBounds(least: number | undefined, greatest: number | undefined): string | undefined {
  const bounds = [
    ...(least === undefined ? [] : [`from ${toCode(least)}`]),
    ...(greatest === undefined ? [] : [`to ${toCode(greatest)}`]),
  ];
  return bounds.length === 0 ? undefined : bounds.join(" ");
}
