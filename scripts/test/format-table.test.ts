import stringWidth from "string-width";
import { expect, test } from "vitest";
import { formatTable } from "../format-table.ts";

const columnOf = (line: string, text: string) => stringWidth(line.slice(0, line.indexOf(text)));

test("columns are aligned, with wide characters and emoji too", () => {
  const table = formatTable(
    ["user", "database", "sql"],
    [
      ["app", "shop", "@1"],
      ["ümlaut_用户", "订单", "@2"],
      ["🦆🦆", "--", "@3"],
      ["", "", "@4"],
    ],
    80,
  );
  expect(table).not.toContain("…");
  const lines = table.trimEnd().split("\n");
  expect(lines.slice(1).map((line) => columnOf(line, "@"))).toEqual(
    Array(4).fill(columnOf(lines[0]!, "sql")),
  );
});

test.each([20, 40, 80, 120, 200])("no line is wider than a terminal of %i columns", (width) => {
  const row = ["1", "a".repeat(50), "用".repeat(50), "🦆".repeat(200)];
  const lines = formatTable(["id", "user", "database", "sql"], [row], width).trimEnd().split("\n");
  for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
});

test("a table that fits is not cut", () => {
  expect(formatTable(["id", "sql"], [["1", "SELECT 1"]], 80)).toBe("id  sql\n1   SELECT 1\n");
});

test("a long statement keeps a quarter of the terminal, and the widest of the other columns gives way", () => {
  const table = formatTable(["id", "state", "sql"], [["1", "s".repeat(100), "q".repeat(100)]], 40);
  expect(table.split("\n")[1]).toBe(`1   ${"s".repeat(23)}…  ${"q".repeat(9)}…`);
});

test.each([
  ["a colour", "\u001B[31mred", "\u{FFFD}[31mred"],
  ["a C1 control", "\u009B31mred", "\u{FFFD}31mred"],
  ["a bell and NUL", "\u0007\u0000", "\u{FFFD}\u{FFFD}"],
  ["a right-to-left override", "\u202Eevil", "\u{FFFD}evil"],
  ["a zero-width space", "a\u200Bb", "a\u{FFFD}b"],
  ["line breaks and tabs", "SELECT\r\n\t1\u20282", "SELECT 1 2"],
  ["half a character", "\uD83E", "\u{FFFD}"],
])("%s in a text cannot reach the terminal", (_name, text, shown) => {
  expect(formatTable(["sql"], [[text]], 80)).toBe(`sql\n${shown}\n`);
});
