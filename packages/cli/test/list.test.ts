import { startMock } from "@das-processes/mock";
import type { Process } from "@das-processes/client";
import { describe, expect, onTestFinished, test } from "vitest";
import { exampleSessions } from "./example-sessions.ts";
import { makeSession } from "./make-session.ts";
import { runCli, settings } from "./run-cli.ts";
import { startAnswers } from "./start-answers.ts";
import { startSessions } from "./start-sessions.ts";
import { writeRecording } from "./write-recording.ts";

const done = { stderr: "", exitCode: 0 };

/** Lists sessions of a recording. */
async function list(sessions: readonly Process[], ...args: string[]) {
  const cwd = await writeRecording(sessions);
  return runCli(["list", "--from", "monday.ndjson", ...args], { cwd });
}

/** The ids of the sessions that are listed, in their order. */
async function idsOf(sessions: readonly Process[], ...args: string[]): Promise<string[]> {
  const { stdout } = await list(sessions, "--output", "ndjson", ...args);
  return stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as Process).id);
}

describe("As a table,", () => {
  test("the sessions stand longest first, with ages for people and idle transactions marked.", async () => {
    expect(await list(exampleSessions)).toEqual({
      ...done,
      stdout: `
id  user             host                database  command    time     trx  state      sql
 5  event_scheduler  localhost           --        Daemon      10d      0s  executing
21  shop             192.0.2.10:55696    shop      Sleep     1d 2h      0s
23  shop             192.0.2.11:40022    shop      Sleep !      5m  5m 12s
22  report           192.0.2.10:55708    shop      Query    4m 10s      4m  executing  SELECT 22
26  shop             2001:db8::5:51022   shop      Sleep        1m      0s
25  用户             ::1                 订单      Sleep        9s      0s
24  shop             [2001:db8::5]:3306  shop      Execute      4s      4s  executing  SELECT 24

7 of 7 sessions
`.slice(1),
    });
  });

  test("a long statement is cut to the width of a line, and whole with --full.", async () => {
    const sql = `SELECT ${"a, ".repeat(100)}b\n  FROM shop.orders`;
    const sessions = [makeSession(1, { sql }), makeSession(2)];
    const [, , cut] = (await list(sessions)).stdout.split("\n");
    expect(cut).toHaveLength(120);
    expect(cut).toMatch(/SELECT a, a, .*…$/u);
    const [, , whole] = (await list(sessions, "--full")).stdout.split("\n");
    expect(whole).toMatch(/SELECT (?:a, ){100}b FROM shop\.orders$/u);
  });

  test("it tells how many of those that were read it shows.", async () => {
    const { stdout } = await list(exampleSessions, "--user", "shop", "--limit", "2");
    expect(stdout).toMatch(/^\n2 of 4 sessions\n$/mu);
    expect((await list(exampleSessions, "--hide-sleep")).stdout).toMatch(/^4 of 7 sessions$/mu);
    expect((await list([])).stdout).toBe(
      "id  user  host  database  command  time  trx  state  sql\n\n0 of 0 sessions\n",
    );
  });

  test("the columns are those that are asked for, in their order.", async () => {
    const { stdout } = await list(exampleSessions, "--columns", "sql,trx,id", "--limit", "1");
    expect(stdout).toBe("sql  trx  id\n      0s   5\n\n1 of 7 sessions\n");
  });
});

describe("As JSON,", () => {
  const odd = { ...makeSession(7, { sql: "SELECT '\u202E\u001B[2J\n'" }), added: { later: 1 } };

  test("each session is as the service gave it, and fields that nobody knows are kept.", async () => {
    const { stdout, ...rest } = await list([odd, ...exampleSessions], "--output", "json");
    expect(rest).toEqual(done);
    expect(JSON.parse(stdout)).toEqual(expect.arrayContaining([odd, ...exampleSessions]));
    expect(JSON.parse((await list([], "--output", "json")).stdout)).toEqual([]);
  });

  test("a line a session is the same.", async () => {
    const { stdout, ...rest } = await list([odd], "--output", "ndjson");
    expect(rest).toEqual(done);
    expect(stdout).toMatch(/^[^\n]+\n$/u);
    expect(JSON.parse(stdout)).toEqual(odd);
  });

  test("the columns that are asked for have their names on the wire.", async () => {
    const { stdout } = await list([odd], "--output", "ndjson", "--columns", "trx,id");
    expect(stdout).toBe('{"trx_executed_time":"0","id":"7"}\n');
  });
});

describe("As CSV,", () => {
  test("a cell is quoted where it has to be, and seconds are plain.", async () => {
    const session = makeSession(7, {
      user: 'a"b"',
      state: "a,b",
      sql: "SELECT 1\r\n\t2",
      time: "93784",
    });
    expect(await list([session], "--output", "csv")).toEqual({
      ...done,
      stdout:
        'id,user,host,database,command,time,trx_executed_time,state,sql\n7,"a""b""",10.0.0.7:40007,orders,Query,93784,0,"a,b","SELECT 1\n 2"\n',
    });
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\n=1", "＝1+1"])(
    "a cell that a spreadsheet would run is a text there: %j.",
    async (sql) => {
      const { stdout } = await list(
        [makeSession(7, { sql })],
        "--output",
        "csv",
        "--columns",
        "sql",
      );
      expect(stdout).toMatch(/^sql\n"?'/u);
    },
  );
});

test("As Markdown, no text is read as anything but a text.", async () => {
  const session = makeSession(7, {
    user: "a|b_c*d`e`",
    command: "Sleep",
    trx_executed_time: "60",
    sql: "<b>[x](y)\\\n#&amp;~$1",
  });
  expect(
    await list([session], "--output", "markdown", "--columns", "user,command,trx,sql"),
  ).toEqual({
    ...done,
    stdout: [
      "| user | command | trx | sql |",
      "| --- | --- | --- | --- |",
      "| a\\|b\\_c\\*d\\`e\\` | Sleep ! | 60 | \\<b\\>\\[x\\](y)\\\\ \\#\\&amp;\\~\\$1 |",
      "",
    ].join("\n"),
  });
});

describe("Of the sessions are listed", () => {
  const seconds = ["9", "10", "2", "--"];
  const sessions = seconds.map((time, index) => makeSession(index + 1, { time }));

  test("the longest first, by their numbers, and what is no number last.", async () => {
    expect(await idsOf(sessions)).toEqual(["2", "1", "3", "4"]);
  });

  test("those of equal length by their ids.", async () => {
    const equal = [12, 7, 101].map((id) => makeSession(id, { time: "5" }));
    expect(await idsOf(equal)).toEqual(["7", "12", "101"]);
  });

  test.each<[string, string[]]>([
    ["id", ["3", "2", "1"]],
    ["trx", ["2", "3", "1"]],
    ["trx_executed_time", ["2", "3", "1"]],
    ["user", ["3", "1", "2"]],
    ["sql", ["2", "1", "3"]],
  ])("the first by --sort %s on top.", async (column, ids) => {
    const unsorted = [
      makeSession(1, { user: "mara", trx_executed_time: "8", sql: "b" }),
      makeSession(2, { user: "Zoe", trx_executed_time: "100", sql: "a" }),
      makeSession(3, { user: "anna", trx_executed_time: "9", sql: "c" }),
    ];
    expect(await idsOf(unsorted, "--sort", column)).toEqual(ids);
  });

  test.each<[string[], string[]]>([
    [
      ["--min-time", "250"],
      ["5", "21", "23", "22"],
    ],
    [
      ["--min-time", "1d"],
      ["5", "21"],
    ],
    [["--min-trx", "5m"], ["23"]],
    [["--command", "EXECUTE"], ["24"]],
    [
      ["--state", "EXEC"],
      ["5", "22", "24"],
    ],
    [
      ["--grep", "select 2[24]"],
      ["22", "24"],
    ],
    [["--hide-sleep"], ["5", "23", "22", "24"]],
    [["--user", "report"], ["22"]],
    [["--database", "订单"], ["25"]],
    [
      ["--user", "shop", "--database", "shop", "--min-time", "60"],
      ["21", "23", "26"],
    ],
    [["--limit", "1"], ["5"]],
  ])("those alone that %j lets through.", async (args, ids) => {
    expect(await idsOf(exampleSessions, ...args)).toEqual(ids);
  });
});

describe("Of the service", () => {
  test("the mock's busy instance is listed, in each format.", async () => {
    const mock = await startMock({ tokens: [settings.DAS_TOKEN] });
    onTestFinished(() => mock.close());
    for (const output of ["table", "json", "ndjson", "csv", "markdown"]) {
      const { stdout, ...rest } = await runCli([
        "list",
        "--endpoint",
        mock.url,
        "--database=shop",
        `--output=${output}`,
        "--header=Prefer: example=busy",
      ]);
      expect(rest).toEqual(done);
      expect(stdout).toContain("LOCK TABLES shop.orders WRITE");
      expect(stdout).toContain("ümlaut_用户".replace("_", output === "markdown" ? "\\_" : "_"));
    }
  });

  test.each([
    [20, 1],
    [100, 2],
    [250, 4],
    [1000, 15],
  ])("%d sessions are listed, each once, by at most %d requests.", async (total, requests) => {
    const sessions = Array.from({ length: total }, (_, index) => makeSession(index + 1));
    const server = await startSessions(sessions);
    const args = ["list", "--endpoint", server.url, "--all", "--output", "ndjson"];
    const { stdout, ...rest } = await runCli(args);
    expect(rest).toEqual(done);
    expect(stdout.trimEnd().split("\n")).toHaveLength(total);
    expect(new Set(stdout.split("\n")).size).toBe(total + 1);
    expect(server.requests).toBeLessThanOrEqual(requests);
  });

  test.each([
    ["--user shop", { user: "shop" }],
    ["--database 订单", { database: "订单" }],
    ["--user shop --database orders", { user: "shop", database: "orders" }],
    [
      "--all --node-id 4f5dd4e9c1c94b6ab8f0a3d2e7b61c05",
      { node_id: "4f5dd4e9c1c94b6ab8f0a3d2e7b61c05" },
    ],
  ])("%s is asked for, and nothing else.", async (args, asked) => {
    const queries: object[] = [];
    const url = await startAnswers((request, response) => {
      queries.push(Object.fromEntries(new URL(request.url!, "http://localhost").searchParams));
      response.setHeader("Content-Type", "application/json").end('{"processes":[],"count":0}');
    });
    await runCli(["list", "--endpoint", url, ...args.split(" ")]);
    const always = { db_user_id: settings.DAS_DB_USER_ID, offset: "0", limit: "100" };
    expect(queries).toEqual([{ ...always, ...asked }]);
  });

  test("a page that is not full is the only one that is asked for.", async () => {
    const server = await startSessions(exampleSessions.slice());
    await runCli(["list", "--endpoint", server.url, "--all"]);
    expect(server.requests).toBe(1);
  });

  test.each([
    [[], "The service wants a filter: give --user, --database or both."],
    [["--all", "--user", "shop"], "--all asks for every session"],
    [["--all", "--database", "shop"], "--all asks for every session"],
  ])("nothing is asked with the filter %j, which is explained.", async (args, sentence) => {
    const server = await startSessions([]);
    const { stdout, stderr, exitCode } = await runCli(["list", "--endpoint", server.url, ...args]);
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 64 });
    expect(stderr).toContain(sentence);
    expect(stderr).toMatch(/^das-processes: [^\n]+\n$/u);
    expect(server.requests).toBe(0);
  });
});
