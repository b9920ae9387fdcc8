import { setTimeout as wait } from "node:timers/promises";
import type { Connection } from "mysql2/promise";
import { describe, expect, test } from "vitest";
import type { Process } from "../../src/sources/session-source.ts";
import {
  expectSession,
  begin,
  everything,
  openSession,
  openSource,
  query,
  useDatabase,
} from "./use-database.ts";

async function expectAsShown(root: Connection, session: Process): Promise<void> {
  const shown = await query(root, "SHOW FULL PROCESSLIST");
  const row = shown.find(({ Id }) => String(Id) === session.id);
  expect(session).toMatchObject({
    user: row?.["User"],
    host: row?.["Host"],
    database: row?.["db"] ?? "--",
    command: row?.["Command"],
    state: row?.["State"],
    sql: row?.["Info"] ?? "",
  });
  expect(Math.abs(Number(session.time) - Number(row?.["Time"]))).toBeLessThanOrEqual(1);
}

describe.each(["mysql", "mariadb"] as const)("%s", (kind) => {
  const getDatabase = useDatabase(kind);

  let shops = 0;

  /** Makes a database of its own, as sessions of other tests may still hold locks. */
  async function createShop(root: Connection): Promise<string> {
    const shop = `shop${++shops}`;
    await root.query(`CREATE DATABASE ${shop}`);
    await root.query(`CREATE TABLE ${shop}.orders (id INT PRIMARY KEY, qty INT)`);
    await root.query(`INSERT INTO ${shop}.orders VALUES (1, 3), (2, 3)`);
    // An engine that locks whole tables.
    await root.query(`CREATE TABLE ${shop}.notes ENGINE = MyISAM SELECT * FROM ${shop}.orders`);
    return shop;
  }

  test("A session that sleeps has no statement.", async (context) => {
    const database = await getDatabase(context);
    const root = await openSession(database);
    const shop = await createShop(root);
    const idle = await openSession(database, { database: shop });
    const session = await expectSession(openSource(database), idle, ({ time }) => time === "1");
    expect(session).toEqual({
      id: String(idle.threadId),
      user: "root",
      host: expect.stringMatching(/^(localhost|127\.0\.0\.1):\d+$/u),
      database: shop,
      command: "Sleep",
      time: "1",
      state: "",
      sql: "",
      trx_executed_time: "0",
    });
    await expectAsShown(root, session);
  });

  test("A session that runs a statement has chosen no database: `--`.", async (context) => {
    const database = await getDatabase(context);
    const busy = await openSession(database);
    begin(busy, "SELECT SLEEP(100)");
    const session = await expectSession(openSource(database), busy, ({ time }) => time === "1");
    expect(session).toMatchObject({
      database: "--",
      command: "Query",
      state: "User sleep",
      sql: "SELECT SLEEP(100)",
    });
    await expectAsShown(await openSession(database), session);
  });

  test("A session that runs a prepared statement is told from others.", async (context) => {
    const database = await getDatabase(context);
    const busy = await openSession(database);
    begin(busy, "SELECT SLEEP(?)", [100]);
    const session = await expectSession(openSource(database), busy, ({ sql }) => sql !== "");
    expect(session.command).toBe("Execute");
    await expectAsShown(await openSession(database), session);
  });

  test("A session that waits for a row says so, and both are in a transaction.", async (context) => {
    const database = await getDatabase(context);
    const root = await openSession(database);
    const shop = await createShop(root);
    const holder = await openSession(database, { database: shop });
    await holder.query("BEGIN");
    await holder.query("UPDATE orders SET qty = 4 WHERE id = 1");
    const waiter = await openSession(database, { database: shop });
    begin(waiter, "UPDATE orders SET qty = 5 WHERE id = 1");
    const source = openSource(database);
    const waiting = await expectSession(
      source,
      waiter,
      (session) => session.trx_executed_time === "2",
    );
    expect(waiting).toMatchObject({
      state: expect.stringMatching(/^updating$/iu),
      sql: "UPDATE orders SET qty = 5 WHERE id = 1",
    });
    await expectAsShown(root, waiting);
    const holding = await expectSession(source, holder, () => true);
    expect(holding).toMatchObject({ command: "Sleep", sql: "" });
    expect(Number(holding.trx_executed_time)).toBeGreaterThanOrEqual(2);
  });

  test("A session that waits for a table says so.", async (context) => {
    const database = await getDatabase(context);
    const root = await openSession(database);
    const shop = await createShop(root);
    const reader = await openSession(database, { database: shop });
    begin(reader, "SELECT SLEEP(100) FROM notes");
    const source = openSource(database);
    await expectSession(source, reader, ({ state }) => state === "User sleep");
    const waiter = await openSession(database, { database: shop });
    begin(waiter, "UPDATE notes SET qty = 4");
    const session = await expectSession(source, waiter, ({ sql }) => sql !== "");
    expect(session.state).toBe("Waiting for table level lock");
    await expectAsShown(root, session);
  });

  test("A session that waits to change a table says so.", async (context) => {
    const database = await getDatabase(context);
    const root = await openSession(database);
    const shop = await createShop(root);
    const reader = await openSession(database, { database: shop });
    await reader.query("BEGIN");
    await reader.query("SELECT * FROM orders");
    const waiter = await openSession(database, { database: shop });
    begin(waiter, "ALTER TABLE orders ADD COLUMN price INT");
    const source = openSource(database);
    const session = await expectSession(source, waiter, ({ state }) => state.startsWith("Waiting"));
    expect(session.state).toBe("Waiting for table metadata lock");
    await expectAsShown(root, session);
  });

  test("Twenty open transactions have the seconds that InnoDB gives them.", async (context) => {
    const database = await getDatabase(context);
    const root = await openSession(database);
    const shop = await createShop(root);
    const sessions: Connection[] = [];
    for (let index = 0; index < 20; index++) {
      const session = await openSession(database, { database: shop });
      await session.query("BEGIN");
      await session.query("SELECT * FROM orders");
      sessions.push(session);
      await wait(100);
    }
    const outside = await openSession(database, { database: shop });
    const source = openSource(database);
    await wait(1500);
    const { processes } = await source.list(everything);
    const rows = await query(
      root,
      `SELECT trx_mysql_thread_id AS id, UNIX_TIMESTAMP() - UNIX_TIMESTAMP(trx_started) AS seconds
       FROM information_schema.innodb_trx`,
    );
    const secondsOf = ({ threadId }: Connection) =>
      Number(processes.find(({ id }) => id === String(threadId))?.trx_executed_time);
    for (const session of sessions) {
      const seconds = Number(rows.find(({ id }) => id === session.threadId)?.["seconds"]);
      expect(seconds - secondsOf(session)).toBeOneOf([0, 1]);
    }
    const seconds = sessions.map(secondsOf);
    expect(seconds).toEqual(seconds.toSorted((one, other) => other - one));
    expect(new Set(seconds).size).toBeGreaterThanOrEqual(2);
    expect(secondsOf(outside)).toBe(0);
  });

  test("Asking all the time shows transactions that begin and end.", async (context) => {
    const database = await getDatabase(context);
    const shop = await createShop(await openSession(database));
    const session = await openSession(database, { database: shop });
    const source = openSource(database);
    const stop = new AbortController();
    const asking = Promise.all(
      [0, 10].map(async (pause) => {
        while (!stop.signal.aborted) {
          await wait(20 + pause);
          await source.list(everything);
        }
      }),
    );
    try {
      await wait(500);
      await session.query("BEGIN");
      await session.query("SELECT * FROM orders");
      await expectSession(source, session, (shown) => shown.trx_executed_time === "1");
      await session.query("COMMIT");
      await expectSession(source, session, (shown) => shown.trx_executed_time === "0");
    } finally {
      stop.abort();
      await asking;
    }
  });

  test("A session that sets its clock is not shown with less than no time.", async (context) => {
    const database = await getDatabase(context);
    const session = await openSession(database);
    await session.query("SET timestamp = UNIX_TIMESTAMP() + 5000");
    begin(session, "SELECT SLEEP(100)");
    const shown = await expectSession(openSource(database), session, ({ sql }) => sql !== "");
    expect(shown.time).toMatch(/^\d+$/u);
  });
});
