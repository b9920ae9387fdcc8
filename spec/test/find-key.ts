/**
 * Where a key lies in a YAML text in block style, indented by two: the index of its own line, and of
 * the first line after its value.
 *
 * @throws if there is no such key.
 */
export function findKey(
  lines: readonly string[],
  path: readonly string[],
): { start: number; end: number } {
  let start = -1;
  let end = lines.length;
  for (const [depth, key] of path.entries()) {
    const indent = "  ".repeat(depth);
    const after = start;
    start = lines.findIndex(
      (line, index) =>
        index > after &&
        index < end &&
        [`${indent}${key}:`, `${indent}"${key}":`].some((opening) =>
          `${line} `.startsWith(`${opening} `),
        ),
    );
    if (start === -1) {
      throw new Error(`The text has no key ${path.slice(0, depth + 1).join(" > ")}.`);
    }
    const next = lines.findIndex(
      (line, index) => index > start && line.trim() !== "" && !line.startsWith(`${indent} `),
    );
    end = next === -1 ? lines.length : next;
  }
  return { start, end };
}
