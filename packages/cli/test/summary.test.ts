import { expect, test } from "vitest";
import { exampleSessions } from "./example-sessions.ts";
import { makeSession } from "./make-session.ts";
import { runCli, settings } from "./run-cli.ts";
import { startShop } from "./start-shop.ts";
import { writeRecording } from "./write-recording.ts";

const command = ["summary", "--from", "monday.ndjson"];

/** The summary of sessions as a machine gets it. */
async function summarise(sessions: typeof exampleSessions, ...args: string[]) {
  const cwd = await writeRecording(sessions);
  const { stdout } = await runCli([...command, "--output", "json", ...args], { cwd, env: {} });
  return JSON.parse(stdout) as Record<string, Record<string, unknown>[]>;
}

test("summary tells the whole, and then users, hosts and databases with a bar behind each number", async () => {
  const cwd = await writeRecording(exampleSessions);
  expect(await runCli(command, { cwd, env: {} })).toEqual({
    stdout: `\
2026-11-24T10:00:00.000Z  monday.ndjson

sessions                        7
active                          2
sleeping                        4
idle in transaction             1
longest running statement  4m 10s  id 22, user report
longest open transaction   5m 12s  id 23, user shop

user             sessions                        active                        greatest time
shop                    4  ████████████████████       1  ████████████████████          1d 2h  ██▏
report                  1  █████                      1  ████████████████████         4m 10s  ▏
event_scheduler         1  █████                      0                                  10d  ████████████████████
用户                    1  █████                      0                                   9s  ▏

host             sessions                        active                        greatest time
192.0.2.10              2  ████████████████████       1  ████████████████████          1d 2h  ██▏
2001:db8::5             2  ████████████████████       1  ████████████████████             1m  ▏
192.0.2.11              1  ██████████                 0                                   5m  ▏
::1                     1  ██████████                 0                                   9s  ▏
localhost               1  ██████████                 0                                  10d  ████████████████████

database         sessions                        active                        greatest time
shop                    5  ████████████████████       2  ████████████████████          1d 2h  ██▏
--                      1  ████                       0                                  10d  ████████████████████
订单                    1  ████                       0                                   9s  ▏
`,
    stderr: "",
    exitCode: 0,
  });
});

test("summary tells a machine the same in one line of JSON, with plain seconds", async () => {
  const cwd = await writeRecording(exampleSessions);
  const { stdout, ...rest } = await runCli([...command, "--output", "json"], { cwd, env: {} });
  expect(rest).toEqual({ stderr: "", exitCode: 0 });
  expect(stdout).toMatch(/^[^\n]+\n$/u);
  const [, , longestStatement, longestTransaction] = exampleSessions;
  expect(JSON.parse(stdout)).toEqual({
    source: "monday.ndjson",
    taken_at: "2026-11-24T10:00:00.000Z",
    sessions: 7,
    active: 2,
    sleeping: 4,
    idle_in_transaction: 1,
    longest_statement: { seconds: 250, process: longestStatement },
    longest_transaction: { seconds: 312, process: longestTransaction },
    by_user: [
      { user: "shop", sessions: 4, active: 1, greatest_time: 93_784 },
      { user: "report", sessions: 1, active: 1, greatest_time: 250 },
      { user: "event_scheduler", sessions: 1, active: 0, greatest_time: 864_000 },
      { user: "用户", sessions: 1, active: 0, greatest_time: 9 },
    ],
    by_host: [
      { host: "192.0.2.10", sessions: 2, active: 1, greatest_time: 93_784 },
      { host: "2001:db8::5", sessions: 2, active: 1, greatest_time: 60 },
      { host: "192.0.2.11", sessions: 1, active: 0, greatest_time: 300 },
      { host: "::1", sessions: 1, active: 0, greatest_time: 9 },
      { host: "localhost", sessions: 1, active: 0, greatest_time: 864_000 },
    ],
    by_database: [
      { database: "shop", sessions: 5, active: 2, greatest_time: 93_784 },
      { database: "--", sessions: 1, active: 0, greatest_time: 864_000 },
      { database: "订单", sessions: 1, active: 0, greatest_time: 9 },
    ],
  });
});

test("summary asks a service, and names the instance", async () => {
  const url = await startShop();
  const args = ["summary", "--endpoint", url, "--database", "shop", "--output", "json"];
  const { stdout, exitCode } = await runCli(args);
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    source: settings.DAS_INSTANCE_ID,
    sessions: 5,
    by_database: [{ database: "shop", sessions: 5 }],
  });
});

test.each([
  [
    ["--min-time", "1h"],
    ["21", "5"],
  ],
  [
    ["--min-trx", "240"],
    ["22", "23"],
  ],
  [["--command", "execute"], ["24"]],
  [
    ["--state", "exec"],
    ["22", "24", "5"],
  ],
  [
    ["--grep", "select 2[24]"],
    ["22", "24"],
  ],
  [["--hide-sleep"], ["22", "23", "24", "5"]],
  [["--user", "report"], ["22"]],
  [["--database", "订单"], ["25"]],
])("summary takes a filter of list: %j", async (filter, ids) => {
  const found = await summarise(exampleSessions, ...filter);
  const expected = exampleSessions.filter(({ id }) => ids.includes(id));
  expect(found["sessions"]).toBe(ids.length);
  expect(found["by_user"]?.map(({ user }) => user).toSorted()).toEqual(
    [...new Set(expected.map(({ user }) => user))].toSorted(),
  );
});

test.each([
  ["192.0.2.10:55696", "192.0.2.10"],
  ["192.0.2.10", "192.0.2.10"],
  ["db.example.com:1", "db.example.com"],
  ["[::1]:3306", "::1"],
  ["[::1]", "::1"],
  ["::1", "::1"],
  ["2001:db8::5", "2001:db8::5"],
  ["2001:db8:0:0:0:0:0:5:51022", "2001:db8:0:0:0:0:0:5"],
  ["::ffff:192.0.2.10:55696", "::ffff:192.0.2.10"],
  ["localhost", "localhost"],
  ["", ""],
])("the host of %j is %j", async (host, name) => {
  const found = await summarise([makeSession(1, { host })]);
  expect(found["by_host"]).toMatchObject([{ host: name }]);
});

test("groups of one size are sorted by how many are active, and then by their names", async () => {
  const sessions = ["b", "a", "c"].map((user, id) =>
    makeSession(id, { user, command: user === "c" ? "Query" : "Sleep" }),
  );
  const found = await summarise(sessions);
  expect(found["by_user"]?.map(({ user }) => user)).toEqual(["c", "a", "b"]);
});

test("of sessions that are equally long, the first is told", async () => {
  const changes = { time: "9", trx_executed_time: "9" };
  const found = await summarise([makeSession(1, changes), makeSession(2, changes)]);
  expect(found).toMatchObject({
    longest_statement: { process: { id: "1" } },
    longest_transaction: { process: { id: "1" } },
  });
});

test("what has no name has two dashes, and a long name gives way to the numbers", async () => {
  const cwd = await writeRecording([
    makeSession(1, { host: "" }),
    makeSession(2, { user: "x".repeat(99) }),
  ]);
  const { stdout } = await runCli(command, { cwd });
  expect(stdout).toMatch(/^-- {28} +1  █{13}/mu);
  expect(stdout).toMatch(/^x{29}… +1  █{13}/mu);
});

test("where no session runs or has a transaction, there is no longest one", async () => {
  const found = await summarise([makeSession(1, { command: "Sleep" })]);
  expect(found).toMatchObject({ longest_statement: null, longest_transaction: null });
  const cwd = await writeRecording([]);
  expect((await runCli(command, { cwd })).stdout).toBe(`\
2026-11-24T10:00:00.000Z  monday.ndjson

sessions                      0
active                        0
sleeping                      0
idle in transaction           0
longest running statement  none
longest open transaction   none
`);
});

test("a time that the service does not tell is not taken for 0", async () => {
  const cwd = await writeRecording([makeSession(1, { time: "" })]);
  expect((await runCli(command, { cwd })).stdout).toMatch(/^shop +1 +█{20} +1 +█{20} +--$/mu);
  const found = await summarise([makeSession(1, { time: "" })]);
  expect(found["by_user"]).toMatchObject([{ greatest_time: null }]);
});

test("of many groups, the table tells the twenty largest, and what the others come to", async () => {
  const sessions = Array.from({ length: 45 }, (_, index) =>
    makeSession(index, {
      host: `192.0.2.${Math.min(index, 39)}:40000`,
      time: index === 9 ? "70" : "7",
    }),
  );
  const cwd = await writeRecording(sessions);
  const { stdout } = await runCli(command, { cwd });
  const [, hosts = ""] = /^host .*\n((?:.+\n)+)/mu.exec(stdout) ?? [];
  const lines = hosts.trimEnd().split("\n");
  expect(lines).toHaveLength(21);
  expect(lines[0]).toMatch(/^192\.0\.2\.39 +6 /u);
  expect(lines[20]).toMatch(/^20 others +20 +█{20} +20 +█{20} +1m 10s /u);
  const found = await summarise(sessions);
  expect(found["by_host"]).toHaveLength(40);
});

test("what replicates, or waits for a client, is not at work", async () => {
  const sessions = [
    makeSession(1, { user: "system user", command: "Query" }),
    ...["Connect", "Daemon", "Sleep", "Binlog Dump GTID"].map((idle, index) =>
      makeSession(index + 2, { command: idle }),
    ),
    makeSession(9),
  ];
  const cwd = await writeRecording(sessions);
  const args = ["summary", "--from", "monday.ndjson", "--output", "json"];
  expect(JSON.parse((await runCli(args, { cwd })).stdout)).toMatchObject({
    sessions: 6,
    active: 1,
  });
});
