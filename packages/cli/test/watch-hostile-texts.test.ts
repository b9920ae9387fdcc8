import { describe, expect, test } from "vitest";
import { hostileTexts } from "./hostile-texts.ts";
import { makeSession } from "./make-session.ts";
import type { OpenedTerminal } from "./open-terminal.ts";
import { openWatch } from "./open-watch.ts";
import { startSessions } from "./start-sessions.ts";

/** Each sequence that the program has, after its first two characters. */
const ours = /CSI (?:\?(?:1049|25|7|2026)[hl]|\d+H|\d+G|2K|2J|(?:0|1|2|7|31|32|33|2;9)m)/gu;
const harmful = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/** The names of the columns whose texts begin where the heading does. */
const leftAligned = ["user", "database", "command", "state", "sql"];

const sessions = hostileTexts.map((text, index) =>
  makeSession(index + 1, {
    user: text,
    host: text,
    database: text,
    command: text,
    state: text,
    sql: `${text} ${"x".repeat(200)}`,
    time: index % 2 === 0 ? text : "5",
    trx_executed_time: index % 3 === 0 ? text : "5",
  }),
);

describe.each([
  { columns: 80, rows: 24 },
  { columns: 200, rows: 50 },
])("of hostile texts in every column, at $columns x $rows,", (size) => {
  test("nothing harmful is written, nothing is styled by them, and the columns are aligned", async () => {
    const server = await startSessions(sessions);
    const terminal = openWatch(server.url, ["--sort", "id"], size);
    await terminal.waitFor("took");
    for (let row = 0; row < sessions.length; row += size.rows - 3) {
      expectPlain(terminal);
      terminal.press("\u001B[6~");
      await terminal.waitFor(/^>/mu);
      terminal.press("\u001B");
      await terminal.waitFor((lines) => !lines.some((line) => line.startsWith(">")));
    }
    terminal.press("\u0003");
    expect(await terminal.ended).toMatchObject({ exitCode: 130 });
    expectHarmless(terminal);
  });
});

test("nothing harmful is written while sessions are shown whole, or a filter is typed", async () => {
  const all = hostileTexts.join("\n");
  const [first] = sessions;
  const server = await startSessions([{ ...first!, id: "\u001B[31m7", sql: all }]);
  const terminal = openWatch(server.url, [], { columns: 80, rows: 24 });
  await terminal.waitFor("took");
  terminal.press("\r");
  await terminal.waitFor("Session \uFFFD[31m7");
  for (const _ of hostileTexts) terminal.press("\u001B[6~");
  await terminal.waitFor("<script>");
  terminal.press("\u001B");
  await terminal.waitFor("? keys");
  terminal.press("/a\u202Eb\u200Bc");
  await terminal.waitFor("/abc_");
  terminal.press("\u0003");
  await terminal.ended;
  expectHarmless(terminal);
});

test("a field that the contract does not have is shown, too, and made harmless", async () => {
  const server = await startSessions([
    { ...makeSession(1), "\u001B[31mextra": { deep: "\u202E" } } as never,
  ]);
  const terminal = openWatch(server.url, []);
  await terminal.waitFor("took");
  terminal.press("\r");
  await terminal.waitFor(/\uFFFD\[31mextra +\{"deep":"\uFFFD"\}/u);
  terminal.press("q");
  await terminal.ended;
  expectHarmless(terminal);
});

function expectHarmless({ written }: OpenedTerminal): void {
  expect(harmful.exec(written().replaceAll("\u001B[", "CSI ").replaceAll(ours, ""))).toBeNull();
}

/** Holds the rows of the list to be without style, and to have a space before each column. */
function expectPlain({ screen, lines }: OpenedTerminal): void {
  const headings = lines()[1]!;
  const starts = leftAligned.map((name) => headings.indexOf(` ${name}`));
  expect(Math.min(...starts)).toBeGreaterThan(0);
  for (let row = 2; row < screen.rows - 1; row++) {
    const line = screen.buffer.active.getLine(row)!;
    const cells = Array.from({ length: screen.cols }, (_, column) => line.getCell(column)!);
    expect(cells.every((cell) => cell.isAttributeDefault())).toBe(true);
    for (const start of starts) {
      expect(cells[start]!.getChars().trim()).toBe("");
      // Nothing wide reaches into it.
      expect(cells[start]!.getWidth()).toBe(1);
    }
  }
}
