import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { makeSession } from "./make-session.ts";
import { openTerminal, type OpenedTerminal } from "./open-terminal.ts";
import { openWatch } from "./open-watch.ts";
import { startSessions } from "./start-sessions.ts";

/** The ids of the rows on the screen, from the top. */
function idsOf(lines: readonly string[]): string[] {
  return lines.flatMap((line) => /^[> ][-+! ]\s*(\d+) /u.exec(line)?.[1] ?? []);
}

function rowOf(lines: readonly string[], id: number): string {
  return lines.find((line) => idsOf([line])[0] === String(id)) ?? "";
}

/** Watches a recording of these lines. */
async function openRecording(lines: readonly object[]): Promise<OpenedTerminal> {
  const file = join(await mkdtemp(join(tmpdir(), "das-processes-watch-")), "monday.ndjson");
  onTestFinished(() => rm(dirname(file), { recursive: true }));
  await writeFile(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  const terminal = openTerminal(["watch", "--from", file, "--interval", "0.5"]);
  onTestFinished(() => terminal.close());
  return terminal;
}

const fifty = Array.from({ length: 50 }, (_, index) => makeSession(index + 1));

describe.each([
  { columns: 80, rows: 24 },
  { columns: 200, rows: 50 },
])("at $columns x $rows", (size) => {
  test("the sessions are listed between a summary and a status, longest first", async () => {
    const sessions = await startSessions([
      ...fifty,
      makeSession(90, { command: "Sleep", time: "7", trx_executed_time: "3700" }),
      makeSession(91, { command: "Sleep", time: "900" }),
    ]);
    const { waitFor, lines } = openWatch(sessions.url, [], size);
    await waitFor("took");
    const screen = lines();
    expect(screen).toHaveLength(size.rows);
    expect(screen[0]).toMatch(
      /^da304cd.*fein01 .*52 sessions, 50 active, 1 idle in (trx|transaction), longest (trx|transaction) 1h 1m$/u,
    );
    expect(screen[1]).toMatch(/^ +id user +.*time▼ +trx state +sql/u);
    expect(idsOf(screen).slice(0, 3)).toEqual(["91", "50", "49"]);
    expect(rowOf(screen, 91)).toMatch(/Sleep +15m +0s/u);
    expect(idsOf(screen)).toHaveLength(size.rows - 3);
    expect(screen.at(-1)).toMatch(
      /^\d+s old · took \d+ ms · every 0.5 s · 1-\d+ of 52 +\? keys {2}q quit$/u,
    );
  });

  test("what is new and what is gone is marked by a sign, for one refresh", async () => {
    const sessions = await startSessions([makeSession(1), makeSession(2)]);
    const { waitFor, lines } = openWatch(sessions.url, [], size);
    await waitFor("2 sessions,");
    expect(rowOf(lines(), 1)).toMatch(/^ {2}/u);
    sessions.processes = [makeSession(2), makeSession(3)];
    await waitFor((now) => rowOf(now, 1).startsWith(" -") && rowOf(now, 3).startsWith(" +"));
    expect(rowOf(lines(), 2)).toMatch(/^ {2}/u);
    expect(lines()[0]).toContain("2 sessions");
    await waitFor((now) => rowOf(now, 1) === "" && rowOf(now, 3).startsWith("  "));
  });

  test("a session is shown whole on Enter, its SQL wrapped, and Escape goes back", async () => {
    const words = Array.from({ length: 400 }, (_, index) => `column_${index}`).join(", ");
    const sql = `SELECT ${words}\nFROM orders\r\n\t  WHERE note = 'a\u001B[31m\u0007b'`;
    const sessions = await startSessions([makeSession(7, { sql, state: "Sending data" })]);
    const { waitFor, press, lines } = openWatch(sessions.url, [], size);
    await waitFor("1 session,");
    press("\r");
    await waitFor("Session 7 at");
    expect(lines().slice(2, 10)).toEqual([
      "id                 7",
      "user               shop",
      "host               10.0.0.7:40007",
      "database           orders",
      "command            Query",
      "time               7",
      "state              Sending data",
      "trx_executed_time  0",
    ]);
    expect(lines()[11]).toMatch(/^SELECT column_0, column_1,/u);
    press("\u001B[F");
    await waitFor("FROM orders");
    const last = lines().findLastIndex((line) => line.includes("WHERE"));
    expect(lines().slice(last - 1, last + 1)).toEqual([
      "FROM orders",
      "      WHERE note = 'a\uFFFD[31m\uFFFDb'",
    ]);
    press("\u001B");
    await waitFor("1 session,");
    await waitFor(/id user/u);
  });
});

test("< and > choose the column that the list is sorted by, and r reverses it", async () => {
  const sessions = await startSessions([
    makeSession(1, { user: "b", time: "30", trx_executed_time: "9" }),
    makeSession(2, { user: "c", time: "4", trx_executed_time: "100" }),
    makeSession(3, { user: "a", time: "100", trx_executed_time: "20" }),
  ]);
  const { waitFor, press, lines } = openWatch(sessions.url);
  await waitFor("took");
  expect(idsOf(lines())).toEqual(["3", "1", "2"]);
  press("r");
  await waitFor("time▲");
  expect(idsOf(lines())).toEqual(["2", "1", "3"]);
  press(">");
  await waitFor("trx▼");
  expect(idsOf(lines())).toEqual(["2", "3", "1"]);
  press("<<<<");
  // There is no room for the host, but what the list is sorted by is shown.
  await waitFor("host▲");
  press("<");
  await waitFor("user▲");
  expect(idsOf(lines())).toEqual(["3", "1", "2"]);
});

test("--sort says what the list is sorted by at first", async () => {
  const sessions = await startSessions([makeSession(1), makeSession(2)]);
  const { waitFor, lines } = openWatch(sessions.url, ["--sort", "user"]);
  await waitFor("took");
  expect(lines()[1]).toContain("user▲");
  expect(idsOf(lines())).toEqual(["1", "2"]);
});

test("what is typed after / filters by user, host, database, state and SQL, in any case", async () => {
  const plain = { user: "u", host: "h", database: "d", state: "s", sql: "q" };
  const sessions = await startSessions([
    makeSession(1, { ...plain, user: "NEEDLE" }),
    makeSession(2, { ...plain, host: "needle:1" }),
    makeSession(3, { ...plain, database: "needle" }),
    makeSession(4, { ...plain, state: "a needle" }),
    makeSession(5, { ...plain, sql: "SELECT Needle" }),
    makeSession(6, plain),
  ]);
  const { waitFor, press, lines } = openWatch(sessions.url);
  await waitFor("6 sessions,");
  press("/neeDLEs");
  await waitFor("No session matches the filter");
  press("\u007F");
  await waitFor("/neeDLE_");
  await waitFor("1-5 of 5");
  expect(idsOf(lines())).toEqual(["5", "4", "3", "2", "1"]);
  press("\r");
  await waitFor("filter neeDLE");
  press("\u001B");
  await waitFor((now) => idsOf(now).length === 6);
  // While a filter is typed, keys are letters.
  press("/q");
  await waitFor("/q_");
  press("\u001B");
  await waitFor("? keys");
});

test("h hides those that sleep, but for those in a transaction, and shows them again", async () => {
  const sessions = await startSessions([
    makeSession(1, { command: "Sleep" }),
    makeSession(2, { command: "Sleep", trx_executed_time: "5" }),
    makeSession(3),
  ]);
  const { waitFor, press, lines } = openWatch(sessions.url);
  await waitFor("3 sessions,");
  expect(rowOf(lines(), 2)).toMatch(/^ !.*Sleep !/u);
  press("h");
  await waitFor("sleeping hidden");
  expect(idsOf(lines())).toEqual(["3", "2"]);
  press("h");
  await waitFor((now) => idsOf(now).length === 3);
});

test("p and space pause: nothing changes and nothing is asked until they are pressed again", async () => {
  const sessions = await startSessions([makeSession(1)]);
  const { waitFor, press, lines } = openWatch(sessions.url);
  await waitFor("1 session,");
  press("p");
  await waitFor("PAUSED");
  sessions.processes = [makeSession(1), makeSession(2)];
  const { requests } = sessions;
  await waitFor(/PAUSED · (?:[2-9]|\d\d)s old/u);
  expect(sessions.requests).toBe(requests);
  expect(idsOf(lines())).toEqual(["1"]);
  press(" ");
  await waitFor("2 sessions,");
});

test("the selection is moved by keys, and stays on its session through refreshes", async () => {
  const sessions = await startSessions(fifty);
  const { waitFor, press, lines } = openWatch(sessions.url);
  const selected = () => lines().find((line) => line.startsWith(">")) ?? "";
  const waitForSelected = (id: number) =>
    waitFor((now) => idsOf(now.filter((line) => line.startsWith(">")))[0] === String(id));
  await waitFor("50 sessions,");
  expect(selected()).toBe("");
  press("\u001B[B");
  await waitForSelected(50);
  press("jjk");
  await waitForSelected(49);
  press("\u001B[6~");
  await waitForSelected(28);
  press("\u001B[5~");
  await waitForSelected(49);
  press("\u001B[F");
  await waitForSelected(1);
  press("\u001B[A");
  await waitForSelected(2);
  press("\u001B[H");
  await waitForSelected(50);
  press("j");
  await waitForSelected(49);
  // It becomes the shortest, and is followed there.
  sessions.processes = fifty.map((session) =>
    session.id === "49" ? { ...session, time: "0" } : session,
  );
  await waitFor((now) => rowOf(now, 49).startsWith("> ") && rowOf(now, 1) !== "");
  // It stays while it is marked as gone; then what took its place is selected.
  sessions.processes = fifty.filter(({ id }) => id !== "49");
  await waitFor((now) => rowOf(now, 49).startsWith(">-"));
  await waitForSelected(1);
  press("\u001B");
  await waitFor((now) => now.every((line) => !line.startsWith(">")));
});

test("? shows the keys, also where they need to be scrolled", async () => {
  const sessions = await startSessions([makeSession(1)]);
  const { waitFor, press, lines } = openWatch(sessions.url, [], { columns: 40, rows: 10 });
  await waitFor("took");
  press("?");
  await waitFor("Keys, lines 1-7 of");
  press("\u001B[F");
  await waitFor("! idle in transaction");
  press("?");
  await waitFor("? keys");
  expect(lines()[2]).toContain("SELECT 1");
});

describe("the size of the terminal", () => {
  test("is followed while the list is shown, and while a session is", async () => {
    const sql = `SELECT ${"word ".repeat(100)}end`;
    const sessions = await startSessions(fifty.map((session) => ({ ...session, sql })));
    const { waitFor, press, resize, lines } = openWatch(sessions.url);
    await waitFor("1-21 of 50");
    resize(200, 50);
    await waitFor("1-47 of 50");
    expect(lines()[1]).toContain("host");
    press("\r");
    await waitFor("Session 50 at");
    resize(40, 10);
    await waitFor(", lines 1-7");
    press("\u001B[F");
    await waitFor("end");
    resize(80, 24);
    await waitFor("SELECT word");
    press("\u001B");
    await waitFor("1-21 of 50");
  });

  test.each([
    [40, 10],
    [10, 3],
    [5, 2],
    [1, 1],
  ])("may be %i x %i", async (columns, rows) => {
    const sessions = await startSessions(fifty);
    const { waitFor, press, ended } = openWatch(sessions.url, [], { columns, rows });
    await waitFor(
      (lines) => sessions.requests > 1 && (columns === 1 || lines.join("").trim() !== ""),
    );
    press("j?\u001B[B");
    press("/x");
    press("\u0003");
    expect(await ended).toMatchObject({ exitCode: 130 });
  });

  test("keeps a summary, a session and the status at 10 x 3", async () => {
    const sessions = await startSessions(fifty);
    const { waitFor, lines } = openWatch(sessions.url, [], { columns: 10, rows: 3 });
    await waitFor("old");
    expect(lines()[0]).toBe("50, 50 ac…");
    expect(lines()[1]).toBe("  shop");
  });

  test("keeps user and time at 40 x 10, where there is no room for more", async () => {
    const sessions = await startSessions(fifty);
    const { waitFor, lines } = openWatch(sessions.url, [], { columns: 40, rows: 10 });
    await waitFor("old");
    expect(lines()[0]).toBe("50, 50 active, 0 idle!, trx none");
    expect(lines()[2]).toMatch(/^ {2}shop +50s +0s SELECT 50$/u);
  });
});

test("with NO_COLOR no colour is written, and signs and words tell the same", async () => {
  const sessions = await startSessions([
    makeSession(1),
    makeSession(2, { command: "Sleep", trx_executed_time: "5" }),
  ]);
  const { waitFor, written, press } = openWatch(sessions.url, [], { env: { NO_COLOR: "1" } });
  await waitFor("2 sessions,");
  sessions.processes = [makeSession(2), makeSession(3)];
  await waitFor((now) => rowOf(now, 1).startsWith(" -") && rowOf(now, 3).startsWith(" +"));
  sessions.failure = { status: 500, body: {} };
  press("j");
  await waitFor((now) => now.some((line) => line.startsWith(">")));
  const styles = new Set(written().match(/(?<=\[)[\d;]+m/gu));
  expect([...styles].toSorted()).toEqual(["0m", "1m", "2;9m", "2m", "7m"]);
});

describe("a recording", () => {
  const snapshots = [[1, 2], [2, 3], [3]].map((ids, index) => [
    { taken_at: `2026-11-24T10:00:0${index}.000Z`, sessions: ids.length },
    ...ids.map((id) => makeSession(id)),
  ]);

  test("is gone through a snapshot at a time, and is said to have ended", async () => {
    const { waitFor, lines } = await openRecording(snapshots.flat());
    await waitFor("recorded 2026-11-24 10:00:00 UTC");
    await waitFor((now) => now.join().includes("10:00:01 UTC") && rowOf(now, 1).startsWith(" -"));
    await waitFor("recorded 2026-11-24 10:00:02 UTC");
    await waitFor("end of the recording");
    expect(idsOf(lines())).toEqual(["3"]);
  });

  test("that is cut leaves the screen whole", async () => {
    const { waitFor, lines, written } = await openRecording(snapshots.flat().slice(0, -1));
    await waitFor("end of the recording");
    expect(written()).toContain("cut");
    expect(lines()[0]).toContain("y.ndjson  2 sessions");
    expect(lines()[1]).toContain("time▼");
    expect(idsOf(lines())).toEqual(["3", "2"]);
    expect(lines().at(-1)).toContain("10:00:01 UTC");
  });
});

test("lines are drawn only if they have changed: of a list that stays, its age alone", async () => {
  const sessions = await startSessions(fifty);
  const { waitFor, written, lines } = openWatch(sessions.url, ["--interval", "60"]);
  await waitFor(/^[1-9]s old/mu);
  const before = written().length;
  const [, age] = /^(\d)s old/u.exec(lines().at(-1)!)!;
  await waitFor((now) => Number.parseInt(now.at(-1)!, 10) > Number(age) + 1);
  const drawn = written().slice(before);
  expect(new Set(drawn.match(/\[\d+H/gu))).toEqual(new Set(["[24H"]));
});
