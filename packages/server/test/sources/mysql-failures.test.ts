import { readFile } from "node:fs/promises";
import { inspect } from "node:util";
import { type Database, skipUnlessStarted } from "@das-processes/mysql";
import { describe, expect, onTestFinished, test, vi, type TestContext } from "vitest";
import type { SessionSource } from "../../src/sources/session-source.ts";
import { selectWithin } from "../../src/sources/select-within.ts";
import { SourceError } from "../../src/sources/source-error.ts";
import { startSilentNode } from "../fake-node.ts";
import {
  createUser,
  everything,
  openSession,
  openSource,
  query,
  useDatabase,
} from "./use-database.ts";

async function fail(source: SessionSource, values: { user?: string } = {}): Promise<SourceError> {
  const error: unknown = await source.list({ ...everything, ...values }).catch((reason) => reason);
  expect(error).toBeInstanceOf(SourceError);
  return error as SourceError;
}

/** Ends a database, or skips the test if it is somebody else's. */
async function kill(context: TestContext, database: Database): Promise<void> {
  await skipUnlessStarted(
    context,
    database.kill().then(() => database),
  );
}

/** Stops a database in whatever it does, until the test ends or it is told to go on. */
async function freeze(database: Database): Promise<() => void> {
  const root = await openSession(database);
  const [row] = await query(root, "SELECT @@pid_file AS file");
  const pid = Number(await readFile(String(row?.["file"]), "utf8"));
  const goOn = () => void process.kill(pid, "SIGCONT");
  process.kill(pid, "SIGSTOP");
  onTestFinished(goOn);
  return goOn;
}

describe.each(["mysql", "mariadb"] as const)("%s", (kind) => {
  const getDatabase = useDatabase(kind, "--max-connections=20");

  test("A database that is gone is out of reach at once, and one that is back answers.", async (context) => {
    const database = await getDatabase(context);
    const source = openSource(database);
    await source.list(everything);
    await kill(context, database);
    const started = performance.now();
    expect(await fail(source)).toMatchObject({ kind: "unreachable" });
    expect(await fail(source)).toMatchObject({ kind: "unreachable", code: "ECONNREFUSED" });
    expect(performance.now() - started).toBeLessThan(1000);
    await database.restart();
    const session = await openSession(database);
    const { processes } = await source.list(everything);
    expect(processes.map(({ id }) => id)).toContain(String(session.threadId));
  });

  test("A database that is killed under way fails all that wait for it, in time.", async (context) => {
    const database = await getDatabase(context);
    const source = openSource(database, { poolSize: 2, timeoutMs: 3000 });
    await source.list(everything);
    const waiting = Array.from({ length: 50 }, () =>
      source.list(everything).then(
        () => "answers",
        (error: SourceError) => error.kind,
      ),
    );
    await kill(context, database);
    const outcomes = new Set(await Promise.all(waiting));
    expect([...outcomes].every((outcome) => ["answers", "unreachable"].includes(outcome))).toBe(
      true,
    );
    await database.restart();
    await source.list(everything);
  });

  test("A wrong password is refused until it is right.", async (context) => {
    const database = await getDatabase(context);
    const root = await openSession(database);
    const { user } = await createUser(root, "changing");
    const source = openSource(database, { user, password: "another" });
    expect(await fail(source)).toMatchObject({ kind: "refused", code: "1045" });
    await root.query("ALTER USER changing IDENTIFIED BY 'another'");
    await source.list(everything);
  });

  test("An account that is locked is refused until it is unlocked.", async (context) => {
    const database = await getDatabase(context);
    const root = await openSession(database);
    const source = openSource(database, await createUser(root, "locked"));
    await root.query("ALTER USER locked ACCOUNT LOCK");
    expect(await fail(source)).toMatchObject({ kind: "refused" });
    await root.query("ALTER USER locked ACCOUNT UNLOCK");
    await source.list(everything);
  });

  test("A user who may not see the sessions of others is refused.", async (context) => {
    const database = await getDatabase(context);
    const root = await openSession(database);
    await root.query("CREATE USER blind IDENTIFIED BY 'secret'");
    const login = { user: "blind", password: "secret" };
    // What another source knows of transactions does not make up for it.
    await openSource(database).list(everything);
    expect(await fail(openSource(database, login))).toMatchObject({
      kind: "refused",
      code: "1227",
    });
    await root.query("GRANT PROCESS ON *.* TO blind");
    const { processes } = await openSource(database, login).list(everything);
    expect(processes.map(({ id }) => id)).toContain(String(root.threadId));
  });

  test("A database without a connection left is overloaded until one is free.", async (context) => {
    const database = await getDatabase(context);
    const root = await openSession(database);
    await root.query("CREATE USER plain IDENTIFIED BY 'secret'");
    const plain = { user: "plain", password: "secret" };
    // One more is kept for those who may do everything.
    const sessions = await Promise.all(
      Array.from({ length: 19 }, () => openSession(database, plain)),
    );
    const source = openSource(database, plain);
    expect(await fail(source)).toMatchObject({ kind: "overloaded", code: "1040" });
    for (const session of sessions) await session.end();
    await vi.waitFor(async () => {
      expect(await fail(source)).toMatchObject({ kind: "refused" });
    });
  });

  test("A user without a connection left is overloaded.", async (context) => {
    const database = await getDatabase(context);
    const root = await openSession(database);
    const login = await createUser(root, "single");
    await root.query("ALTER USER single WITH MAX_USER_CONNECTIONS 1");
    await openSession(database, login);
    expect(await fail(openSource(database, login))).toMatchObject({ kind: "overloaded" });
  });

  test("A database that is stuck times out, and no connection to it is left.", async (context) => {
    const database = await getDatabase(context);
    const root = await openSession(database);
    const login = await createUser(root, "patient");
    const source = openSource(database, { ...login, timeoutMs: 500, poolSize: 2 });
    await source.list(everything);
    const goOn = await freeze(database);
    const started = performance.now();
    const errors = await Promise.all(Array.from({ length: 20 }, () => fail(source)));
    expect(performance.now() - started).toBeLessThan(1000);
    expect(new Set(errors.map((error) => error.kind))).toEqual(new Set(["timeout"]));
    goOn();
    await source.list(everything);
    await vi.waitFor(async () => {
      const sessions = await query(
        root,
        "SELECT ID FROM information_schema.processlist WHERE USER = 'patient'",
      );
      expect(sessions.length).toBeLessThanOrEqual(2);
    });
  });

  test("Closing a source ends its sessions, and takes no longer than a call where it is stuck.", async (context) => {
    const database = await getDatabase(context);
    const root = await openSession(database);
    const login = await createUser(root, "leaving");
    const [one, other] = [openSource(database, login), openSource(database, { timeoutMs: 500 })];
    await Promise.all([one, other].map((source) => source.list(everything)));
    await one.close();
    await vi.waitFor(async () => {
      const list = "SELECT ID FROM information_schema.processlist WHERE USER = 'leaving'";
      expect(await query(root, list)).toEqual([]);
    });
    await freeze(database);
    const started = performance.now();
    await other.close();
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test("Too many that wait are turned away.", async (context) => {
    const database = await getDatabase(context);
    const source = openSource(database, { poolSize: 1, timeoutMs: 1000 });
    await source.list(everything);
    await freeze(database);
    const calls = Array.from({ length: 1002 }, () => fail(source));
    expect(await calls.at(-1)).toMatchObject({ kind: "overloaded" });
    const kinds = (await Promise.all(calls)).map((error) => error.kind);
    expect(kinds.filter((each) => each === "overloaded").length).toBe(1);
  });

  test("The server ends by itself what takes too long.", async (context) => {
    const root = await openSession(await getDatabase(context));
    const started = performance.now();
    await query(root, selectWithin(200, "SLEEP(10)")).catch(() => {});
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test("No error has the password, a statement or a value in it.", async (context) => {
    const database = await getDatabase(context);
    const { mysql } = (await startSilentNode()) as { mysql: { host: string; port: number } };
    const options = { password: "the-secret", timeoutMs: 300 };
    const sources = [openSource(database, options), openSource({ ...database, ...mysql }, options)];
    for (const source of sources) {
      const error = await fail(source, { user: "the-value" });
      const text = inspect(error, { depth: Infinity, showHidden: true });
      expect(text).not.toMatch(/the-secret|the-value|7468652d76616c7565|SELECT/u);
      expect(error.cause).toBeUndefined();
    }
  });

  test("What one source suffers does not touch another one.", async (context) => {
    const database = await getDatabase(context);
    const { mysql } = (await startSilentNode()) as { mysql: { host: string; port: number } };
    const silent = openSource({ ...database, ...mysql }, { timeoutMs: 300 });
    const failures = Promise.all(Array.from({ length: 20 }, () => fail(silent)));
    const source = openSource(database, { timeoutMs: 300 });
    for (let index = 0; index < 10; index++) await source.list(everything);
    expect(new Set((await failures).map((error) => error.kind))).toEqual(new Set(["timeout"]));
  });
});
