import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { skipUnlessStarted, startDatabase } from "@das-processes/mysql";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import {
  begin,
  everything,
  expectSession,
  openSession,
  openSource,
  query,
  useDatabase,
} from "./use-database.ts";

describe.each(["mysql", "mariadb"] as const)("%s", (kind) => {
  test("Transactions have the right seconds wherever the server and its users are.", async (context) => {
    vi.stubEnv("TZ", "Asia/Shanghai");
    const starting = startDatabase({ kind, args: ["--default-time-zone=-03:30"] });
    const database = await skipUnlessStarted(context, starting);
    vi.unstubAllEnvs();
    onTestFinished(() => database.close());
    const session = await openSession(database);
    expect(await query(session, "SELECT @@system_time_zone AS zone")).toEqual([{ zone: "CST" }]);
    await session.query("START TRANSACTION WITH CONSISTENT SNAPSHOT");
    const shown = await expectSession(
      openSource(database),
      session,
      ({ trx_executed_time: seconds }) => seconds !== "0",
    );
    expect(shown.trx_executed_time).toBe("1");
  });
});

test("A MySQL that keeps no list of its sessions is refused, and not empty.", async (context) => {
  const starting = startDatabase({ args: ["--performance-schema=OFF"] });
  const database = await skipUnlessStarted(context, starting);
  onTestFinished(() => database.close());
  await expect(openSource(database).list(everything)).rejects.toMatchObject({
    kind: "refused",
    code: "performance_schema=OFF",
  });
});

test("A MySQL that shows no statement whole shows the beginning.", async (context) => {
  const starting = startDatabase({ args: ["--performance-schema-show-processlist=ON"] });
  const database = await skipUnlessStarted(context, starting);
  onTestFinished(() => database.close());
  const session = await openSession(database);
  const sql = `SELECT SLEEP(100), '${"x".repeat(5000)}'`;
  begin(session, sql);
  const shown = await expectSession(openSource(database), session, (each) => each.sql !== "");
  expect(sql.startsWith(shown.sql)).toBe(true);
  expect(shown.sql.length).toBeGreaterThan(1000);
});

describe("a MySQL that encrypts", () => {
  const getDatabase = useDatabase("mysql");

  test("It is believed by its certificate, which has to be of its name.", async (context) => {
    const database = await getDatabase(context);
    const root = await openSession(database);
    const [row] = await query(root, "SELECT @@datadir AS folder");
    const ca = await readFile(join(String(row?.["folder"]), "ca.pem"), "utf8");
    const list = (tls: object, host = database.host) =>
      openSource({ ...database, host }, { tls }).list(everything);
    const unreachable = { kind: "unreachable", code: "HANDSHAKE_SSL_ERROR" };
    await expect(list({})).rejects.toMatchObject(unreachable);
    await expect(list({ ca })).rejects.toMatchObject(unreachable);
    await expect(list({ ca }, "localhost")).rejects.toMatchObject(unreachable);
    await list({ ca, verifyIdentity: false });
    const [encrypted] = await query(
      root,
      "SELECT COUNT(*) AS count FROM performance_schema.threads WHERE CONNECTION_TYPE = 'SSL/TLS'",
    );
    expect(encrypted).toEqual({ count: 1 });
  });
});
