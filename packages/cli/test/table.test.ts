import { join } from "node:path";
import stringWidth from "string-width";
import { expect, onTestFinished, test } from "vitest";
import type { Process } from "@das-processes/client";
import { hostileTexts } from "./hostile-texts.ts";
import { makeSession } from "./make-session.ts";
import { openTerminal, type OpenTerminalOptions } from "./open-terminal.ts";
import { runCli } from "./run-cli.ts";
import { startSessions } from "./start-sessions.ts";
import { writeRecording } from "./write-recording.ts";

/** What a command writes to a terminal. */
async function writtenBy(args: string[], options: OpenTerminalOptions = {}): Promise<string> {
  const terminal = openTerminal(args, options);
  onTestFinished(() => terminal.close());
  expect(await terminal.ended).toMatchObject({ exitCode: 0 });
  return terminal.written();
}

const hostile = hostileTexts.map((text, index) =>
  makeSession(index + 1, { user: text, database: text, state: text, sql: text.repeat(40) }),
);

test.each([200, 80, 40, 20])(
  "No line of a table is wider than a terminal of %d columns.",
  async (columns) => {
    const file = join(await writeRecording(hostile), "monday.ndjson");
    const lines = (await writtenBy(["list", "--from", file], { columns })).split("\r\n");
    expect(lines.length).toBeGreaterThan(hostileTexts.length);
    expect(lines.filter((line) => stringWidth(line) > columns)).toEqual([]);
  },
);

test("The columns stay aligned where texts of any width are cut.", async () => {
  const cwd = await writeRecording(hostile);
  const args = ["list", "--from", "monday.ndjson", "--columns", "sql,id"];
  const lines = (await runCli(args, { cwd })).stdout.split("\n").slice(0, hostileTexts.length + 1);
  // The last column is aligned to the right: all lines end at the same place.
  expect(new Set(lines.map((line) => stringWidth(line)))).toEqual(new Set([120]));
});

test("Words of every language stay as they are, and emoji.", async () => {
  const words = [
    "Grüße Ελληνικά Кириллица Tiếng Việt",
    "日本語テキスト 用户 한국어 \u1100\u1161\u11A8 ꆈꌠꉙ ｱｲｳ",
    "हिन्दी বাংলা தமிழ் ภาษาไทย ខ្មែរ မြန်မာ བོད་ཡིག",
    "العربية עִבְרִית فارسی አማርኛ ქართული Հայերեն",
    "🦆 🇩🇪 ☝ ♥ © 1️⃣".replace("\uFE0F\u20E3", ""),
  ];
  const cwd = await writeRecording(words.map((sql, index) => makeSession(index + 1, { sql })));
  for (const output of ["table", "csv", "markdown"]) {
    const { stdout } = await runCli(["list", "--from", "monday.ndjson", "--output", output], {
      cwd,
    });
    for (const word of words) expect(stdout).toContain(word);
  }
});

test("An emoji that is joined of several is shown as them, as terminals differ in its width.", async () => {
  const cwd = await writeRecording([makeSession(1, { sql: "👨‍👩‍👧 👍🏽 ❤️ 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇩🇪" })]);
  const args = ["list", "--from", "monday.ndjson", "--columns", "sql"];
  const { stdout } = await runCli(args, { cwd });
  expect(stdout).toBe("sql\n👨👩👧 👍 ❤ 1 🏴 🇩🇪\n\n1 of 1 sessions\n");
});

test("What hides is seen: it is a mark, and never left out.", async () => {
  const users = [
    "ro\u200Bot",
    "\u202Etoor",
    "root\u001B[0m",
    "ro\u2066ot",
    "root\u200D",
    "a🏽",
    "👍\u200D",
  ];
  const cwd = await writeRecording(users.map((user, index) => makeSession(index + 1, { user })));
  const args = ["list", "--from", "monday.ndjson", "--sort", "id", "--columns", "user,id"];
  const { stdout } = await runCli(args, { cwd });
  expect(stdout.split("\n").slice(1, 8)).toEqual([
    "👍�        7",
    "a�         6",
    "root�      5",
    "ro�ot      4",
    "root�[0m   3",
    "�toor      2",
    "ro�ot      1",
  ]);
});

test("No more accents stand on a letter than a language has, as they would cover other lines.", async () => {
  const cwd = await writeRecording([makeSession(1, { sql: `Z${"\u0335".repeat(40)}a` })]);
  const args = ["list", "--from", "monday.ndjson", "--columns", "sql"];
  const { stdout } = await runCli(args, { cwd });
  expect(stdout).toContain(`\nZ${"\u0335".repeat(8)}�a\n`);
});

test("A statement begins with its first word, and shows that it goes on.", async () => {
  const gap = " \n".repeat(1000);
  const cwd = await writeRecording([makeSession(1, { sql: `${gap}SELECT 1${gap}FROM orders` })]);
  const args = ["list", "--from", "monday.ndjson", "--columns", "sql"];
  expect((await runCli(args, { cwd })).stdout).toMatch(/^SELECT 1…$/mu);
  expect((await runCli([...args, "--full"], { cwd })).stdout).toMatch(/^SELECT 1 FROM orders$/mu);
});

test("What is no number of seconds is shown as it is.", async () => {
  const times = ["", "-5", "1e3", "9".repeat(30), "5.5"];
  const cwd = await writeRecording(
    times.map((time, index) => makeSession(index + 1, { time }) satisfies Process),
  );
  const args = ["list", "--from", "monday.ndjson", "--columns", "time"];
  const { stdout } = await runCli(args, { cwd });
  expect(stdout.split("\n").slice(1, 6)).toEqual(times.map((time) => time.padStart(30).trimEnd()));
});

test("While many pages are read, a terminal on standard error is told how many, and cleared.", async () => {
  const server = await startSessions(Array.from({ length: 300 }, (_, id) => makeSession(id)));
  const written = await writtenBy(["list", "--endpoint", server.url, "--all"]);
  expect(written.slice(0, written.indexOf("id"))).toBe(
    "\r100 of 300 sessions read\r200 of 300 sessions read\r\u001B[K ",
  );
  expect(written).toMatch(/300 of 300 sessions\r\n$/u);
  server.processes = [];
  expect(await writtenBy(["list", "--endpoint", server.url, "--all"])).toMatch(/^id  user/u);
});
