import { join } from "node:path";
import { expect, test } from "vitest";
import { exampleSessions } from "./example-sessions.ts";
import { makeSession } from "./make-session.ts";
import { openTerminal } from "./open-terminal.ts";
import { runCli } from "./run-cli.ts";
import { writeRecording } from "./write-recording.ts";

const command = ["summary", "--from", "monday.ndjson"];

test.each([
  [
    60,
    `\
user             sessions      active      greatest time
shop                    4  ██       1  ██          1d 2h  ▎
report                  1  ▌        1  ██         4m 10s  ▏
event_scheduler         1  ▌        0                10d  ██
用户                    1  ▌        0                 9s  ▏
`,
  ],
  [
    40,
    `\
user     sessions  active  greatest time
shop            4       1          1d 2h
report          1       1         4m 10s
event_…         1       0            10d
用户            1       0             9s
`,
  ],
])("in a terminal of %i columns, bars and names have what is left", async (columns, users) => {
  const folder = await writeRecording(exampleSessions);
  const args = ["summary", "--from", join(folder, "monday.ndjson")];
  const terminal = openTerminal(args, { columns, rows: 40 });
  await terminal.ended;
  await terminal.waitFor("订单");
  const lines = terminal.lines().map((line) => line.trimEnd());
  expect(`${lines.join("\n")}\n`).toContain(`\n\n${users}\nhost`);
  // None is broken into two.
  expect(lines.join("\n").trimEnd().split("\n")).toHaveLength(26);
});

test("nothing of a session can control a terminal, or begin a line", async () => {
  const name = "\u001B[2J\u202E a\u200Bb\r\n漢";
  const changes = { user: name, host: `${name}:40000`, database: name, time: "99" };
  const cwd = await writeRecording([makeSession(1, changes), makeSession(2)]);
  const { stdout } = await runCli(command, { cwd });
  expect(stdout).not.toMatch(/[\p{Cf}[\p{Cc}--\n]]/v);
  expect(stdout.split("\n")).toHaveLength(21);
  const { stdout: json } = await runCli([...command, "--output", "json"], { cwd });
  expect(json.trimEnd()).not.toMatch(/[\p{Cf}\p{Cc}]/u);
  expect(JSON.parse(json)).toMatchObject({ by_database: [{ database: name }, {}] });
});

test("bars stand below each other, whatever is written before them", async () => {
  const users = ["漢字", "ascii", "e\u0301te\u0301", "한글", "ไทย"];
  const sessions = users.map((user, id) => makeSession(id, { user, database: user }));
  const folder = await writeRecording(sessions);
  const args = ["summary", "--from", join(folder, "monday.ndjson")];
  const terminal = openTerminal(args, { columns: 80, rows: 40 });
  await terminal.ended;
  await terminal.waitFor(/database[^]*ไทย/u);
  const { active: buffer } = terminal.screen.buffer;
  const rows = Array.from({ length: 40 }, (_, row) => buffer.getLine(row)!);
  const bars = rows.map((line) =>
    Array.from({ length: 80 }, (_, column) => column)
      .filter((column) => line.getCell(column)?.getChars() === "█")
      .filter((column) => line.getCell(column - 1)?.getChars() !== "█"),
  );
  const [first] = bars.filter((columns) => columns.length > 0);
  expect(first).toHaveLength(3);
  expect(bars.filter((columns) => columns[0] !== undefined && columns[0] !== first?.[0])).toEqual(
    [],
  );
  expect(bars.filter((columns) => columns.length > 0)).toHaveLength(15);
});
