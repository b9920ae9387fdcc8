import type { Schema } from "@das-processes/spec";

export function linkTo(name: string): string {
  return `[\`${name}\`](#${name.toLowerCase().replaceAll(".", "")})`;
}

export function sourceOf({ "x-source": source }: { "x-source"?: string }) {
  return source === undefined ? {} : { From: `the ${source}, not in the API reference` };
}

/** What a schema says of a value, zeroes too. */
export function constraintsOf({
  type,
  format,
  pattern,
  ...schema
}: Schema): Record<string, string> {
  const range = [
    ...(schema.minimum === undefined ? [] : [`from \`${schema.minimum}\``]),
    ...(schema.maximum === undefined ? [] : [`to \`${schema.maximum}\``]),
  ];
  return {
    Type: [type!, ...(format === undefined ? [] : [`\`${format}\``])].join(", "),
    ...(range.length > 0 && { Range: range.join(" ") }),
    ...(schema.minLength !== undefined && { Length: `from \`${schema.minLength}\`` }),
    ...(pattern !== undefined && { Pattern: `\`${pattern}\`` }),
  };
}
