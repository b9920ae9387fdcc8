import type { Schema } from "@das-processes/spec";
import { toCode } from "./to-code.ts";

/** What a schema allows, and its default, in words; the type comes first. */
export function describeSchema(schema: Schema): string {
  const { type, format, minimum, maximum, minLength, maxLength, pattern } = schema;
  return [
    type,
    format && `format ${toCode(format)}`,
    describeBounds(["from", "to"], minimum, maximum),
    describeBounds(["length from", "to"], minLength, maxLength),
    pattern && `pattern ${toCode(pattern)}`,
    schema.default !== undefined && `default ${toCode(schema.default)}`,
  ]
    .filter(Boolean)
    .join(", ");
}

function describeBounds(
  [from, to]: readonly [string, string],
  least: number | undefined,
  greatest: number | undefined,
): string {
  return [
    ...(least === undefined ? [] : [`${from} ${toCode(least)}`]),
    ...(greatest === undefined ? [] : [`${to} ${toCode(greatest)}`]),
  ].join(" ");
}
