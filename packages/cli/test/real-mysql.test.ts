import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Process } from "@das-processes/client";
import { skipUnlessStarted, startDatabase, type Database } from "@das-processes/mysql";
import { createConnection, type Connection } from "mysql2/promise";
import { afterAll, beforeAll, expect, onTestFinished, test, vi, type TestContext } from "vitest";
import { makeFolder } from "./make-folder.ts";
import { openTerminal } from "./open-terminal.ts";
import { parseExposition } from "./parse-exposition.ts";
import { runCli } from "./run-cli.ts";
import { startReferenceServer } from "./start-reference-server.ts";

const name = "das_processes_cli";
const login = { user: name, password: "password-of-the-cli-5b2e" };

/** Lasts longer than the tests do. */
const statement = "SELECT /* 漢字\u001B[31m */ SLEEP(600)";

let starting: Promise<Database>;
let root: Connection;
/** Sessions in the database of the tests. */
let idleInTransaction: Connection;
let busy: Connection;
let asleep: Connection;

beforeAll(async () => {
  starting = startDatabase();
  const database = await starting.catch(() => {});
  if (database === undefined) return;
  const { host, port, user, password } = database;
  root = await createConnection({ host, port, user, password });
  await root.query(`CREATE DATABASE ${name}`);
  await root.query(`CREATE TABLE ${name}.orders (id INT PRIMARY KEY, qty INT)`);
  await root.query(`CREATE USER ${name} IDENTIFIED BY ?`, [login.password]);
  await root.query(`GRANT PROCESS ON *.* TO ${name}`);
  await root.query(`GRANT ALL ON ${name}.* TO ${name}`);
  const open = () => createConnection({ host, port, ...login, database: name });
  [idleInTransaction, busy, asleep] = await Promise.all([open(), open(), open()]);
  await idleInTransaction.query("START TRANSACTION");
  await idleInTransaction.query("INSERT INTO orders VALUES (1, 7)");
  // It ends with its connection.
  busy.on("error", () => {});
  busy.query(statement).catch(() => {});
  // The first time, the server is fetched.
}, 180_000);

afterAll(async () => {
  for (const session of [idleInTransaction, busy, asleep]) session?.destroy();
  await root?.query(`DROP USER ${name}`);
  await root?.query(`DROP DATABASE ${name}`);
  await root?.end();
  await (await starting.catch(() => {}))?.close();
});

/** Runs a command on the sessions in the database of the tests, once the transaction is a second old. */
async function openDatabase(context: TestContext) {
  const { host, port } = await skipUnlessStarted(context, starting);
  const url = await startReferenceServer({ mysql: { host, port } }, login);
  const run = (command: string, ...args: string[]) =>
    runCli([command, "--database", name, "--endpoint", url, ...args]);
  const find = async (...filter: string[]) => {
    const { stdout } = await run("list", "--output", "json", ...filter);
    return JSON.parse(stdout) as Process[];
  };
  const isReady = async () => {
    expect(await find("--min-trx", "1")).toHaveLength(1);
    expect(await find("--min-time", "1", "--command", "Query")).toHaveLength(1);
  };
  await vi.waitFor(isReady, { timeout: 10_000, interval: 200 });
  return { run, url };
}

function idOf({ threadId }: Connection): string {
  return String(threadId);
}

/** The ids of the three sessions, in order. */
function allIds(): string[] {
  return [idleInTransaction, busy, asleep].map(idOf).toSorted();
}

function idsOf(sessions: readonly Process[]): string[] {
  return sessions.map(({ id }) => id).toSorted();
}

test("list shows the sessions of a MySQL as a table, and marks the one that is idle in transaction", async (context) => {
  const { run } = await openDatabase(context);
  const { stdout, stderr, exitCode } = await run("list");
  expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
  const lines = stdout.split("\n");
  expect(lines[0]).toMatch(/^ *id +user +host +database +command +time +trx +state +sql$/u);
  const lineOf = (session: Connection) =>
    lines.find((line) => line.trimStart().startsWith(`${idOf(session)} `));
  expect(lineOf(idleInTransaction)).toMatch(/ Sleep ! +\d+s +[1-9]\d*s$/u);
  expect(lineOf(asleep)).toMatch(/ Sleep +\d+s +0s$/u);
  expect(lineOf(busy)).toMatch(/ Query +\d+s +0s +User sleep +SELECT \/\* 漢字�\[31m \*\//u);
});

test("list gives the sessions of a MySQL to machines in each form", async (context) => {
  const { run } = await openDatabase(context);
  const json = JSON.parse((await run("list", "--output", "json")).stdout) as Process[];
  expect(idsOf(json)).toEqual(allIds());
  expect(json.find(({ id }) => id === idOf(busy))).toMatchObject({
    user: name,
    database: name,
    command: "Query",
    state: "User sleep",
    sql: statement,
  });
  const ndjson = (await run("list", "--output", "ndjson")).stdout.trimEnd().split("\n");
  expect(idsOf(ndjson.map((line) => JSON.parse(line) as Process))).toEqual(allIds());

  const columns = ["--columns", "id,command,sql"];
  const csv = (await run("list", "--output", "csv", ...columns)).stdout.trimEnd().split("\n");
  expect(csv.toSorted()).toEqual(
    [
      `${idOf(idleInTransaction)},Sleep,`,
      `${idOf(busy)},Query,SELECT /* 漢字�[31m */ SLEEP(600)`,
      `${idOf(asleep)},Sleep,`,
      "id,command,sql",
    ].toSorted(),
  );
  const { stdout: markdown } = await run("list", "--output", "markdown", "--columns", "id,command");
  expect(markdown.trimEnd().split("\n").toSorted()).toEqual(
    [
      "| id | command |",
      "| --- | --- |",
      `| ${idOf(idleInTransaction)} | Sleep ! |`,
      `| ${idOf(busy)} | Query |`,
      `| ${idOf(asleep)} | Sleep |`,
    ].toSorted(),
  );
});

test("summary tells what the sessions of a MySQL come to", async (context) => {
  const { run } = await openDatabase(context);
  const { stdout: table } = await run("summary");
  expect(table).toMatch(/^active +1\nsleeping +2\nidle in transaction +1$/mu);
  expect(table).toContain(`s  id ${idOf(busy)}, user ${name}\n`);
  expect(table).toContain(`s  id ${idOf(idleInTransaction)}, user ${name}\n`);
  const { stdout } = await run("summary", "--output", "json");
  const counts = { sessions: 3, active: 1, greatest_time: expect.any(Number) as number };
  expect(JSON.parse(stdout)).toMatchObject({
    sessions: 3,
    active: 1,
    sleeping: 2,
    idle_in_transaction: 1,
    longest_statement: { process: { id: idOf(busy) } },
    longest_transaction: { process: { id: idOf(idleInTransaction) } },
    by_user: [{ user: name, ...counts }],
    // Without the ports, all are one.
    by_host: [{ host: expect.stringMatching(/^[^:]+$/u) as string, ...counts }],
    by_database: [{ database: name, ...counts }],
  });
});

test("check holds the sessions of a MySQL against thresholds", async (context) => {
  const { run } = await openDatabase(context);
  expect(await run("check", "--max-sessions", "3", "--max-active", "1", "--max-trx", "1h")).toEqual(
    {
      stdout: expect.stringMatching(
        /^OK: 3 sessions \(at most 3\), 1 active \(at most 1\), longest transaction \d+s \(at most 3600s\)\n$/u,
      ) as string,
      stderr: "",
      exitCode: 0,
    },
  );
  const idle = `id ${idOf(idleInTransaction)}, user ${name}, host `;
  expect(await run("check", "--max-idle-trx", "0", "--max-trx", "0")).toEqual({
    stdout: expect.stringMatching(
      `^CRITICAL: 1 idle in transaction \\(at most 0, past by 1; worst: ${idle}\\S+\\), longest transaction (\\d+)s \\(at most 0s, past by \\1s; worst: ${idle}\\S+\\)\n$`,
    ) as string,
    stderr: "",
    exitCode: 2,
  });
  const { stdout: json } = await run("check", "--max-time", "0", "--output", "json");
  expect(JSON.parse(json)).toMatchObject({
    status: "critical",
    readings: [{}, {}, {}, { past_by: expect.any(Number), worst: { id: idOf(busy) } }, {}],
  });
  const { stdout: text } = await run("check", "--max-active", "0", "--output", "prometheus");
  const families = parseExposition(text);
  expect(families.get("das_processes_active_sessions")?.samples[0]?.value).toBe(1);
  expect(families.get("das_processes_past_threshold")?.samples[0]?.value).toBe(1);
});

test("watch shows the sessions of a MySQL, and those that come", async (context) => {
  const { url } = await openDatabase(context);
  const terminal = openTerminal(["watch", "--database", name, "--endpoint", url], {
    columns: 200,
    rows: 50,
  });
  onTestFinished(() => terminal.close());
  await terminal.waitFor("3 sessions, 1 active, 1 idle in transaction");
  await terminal.waitFor("SELECT /* 漢字�[31m */ SLEEP(600)");
  const { host, port } = await starting;
  const coming = await createConnection({ host, port, ...login, database: name });
  onTestFinished(() => coming.destroy());
  await terminal.waitFor(new RegExp(`^ *\\+ +${idOf(coming)} `, "mu"));
  terminal.press("q");
  expect(await terminal.ended).toMatchObject({ exitCode: 0 });
});

test("what was recorded of a MySQL gives the same when it is read again", async (context) => {
  const { run } = await openDatabase(context);
  const file = join(await makeFolder(), "monday.ndjson");
  expect((await run("record", file)).exitCode).toBe(0);
  const [, ...sessions] = (await readFile(file, "utf8")).trimEnd().split("\n");
  const recorded = sessions.map((line) => JSON.parse(line) as Process);
  expect(idsOf(recorded)).toEqual(allIds());
  expect(recorded.find(({ id }) => id === idOf(busy))).toMatchObject({ sql: statement });

  const list = await runCli(["list", "--from", file, "--output", "ndjson", "--sort", "id"]);
  expect(list.stdout.trimEnd().split("\n").toSorted()).toEqual(sessions.toSorted());
  const check = await runCli(["check", "--from", file, "--max-idle-trx", "0"], { env: {} });
  expect(check).toMatchObject({ exitCode: 2, stderr: "" });
  const summary = await runCli(["summary", "--from", file, "--output", "json"], { env: {} });
  expect(JSON.parse(summary.stdout)).toMatchObject({
    source: file,
    sessions: 3,
    idle_in_transaction: 1,
  });
});
