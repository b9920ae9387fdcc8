import { describe, expect, test } from "vitest";
import {
  expectSession,
  begin,
  openNamed,
  openSession,
  openSource,
  useDatabase,
} from "./use-database.ts";

describe.each(["mysql", "mariadb"] as const)("%s", (kind) => {
  const getDatabase = useDatabase(kind);

  test.for(["o'brien", '"quoted"', "back\\slash", "`tick`", "订单", "ünïcode", "per%cent", "--"])(
    "A user and a database of the name %s are shown by it.",
    async (name, context) => {
      const database = await getDatabase(context);
      const root = await openSession(database);
      const session = await openNamed(database, root, name);
      const shown = await expectSession(openSource(database), session, () => true);
      expect(shown).toMatchObject({ user: name, database: name });
    },
  );

  test("A statement of 100 kB is whole, byte for byte.", async (context) => {
    const database = await getDatabase(context);
    const session = await openSession(database);
    const sql = `SELECT SLEEP(100) /* ${"a'\\\"é中😀\t\r\n".repeat(7000)} */`;
    expect(Buffer.byteLength(sql)).toBeGreaterThan(100_000);
    begin(session, sql);
    const shown = await expectSession(openSource(database), session, (each) => each.sql !== "");
    expect(shown.sql === sql).toBe(true);
  });

  test("A statement has what it has at the end, and in the middle, of any kilobyte.", async (context) => {
    const database = await getDatabase(context);
    const source = openSource(database);
    for (const length of [1000, 1020, 1021, 1022, 1023, 1024, 1025, 65_534, 65_535, 65_536]) {
      const session = await openSession(database);
      const start = "SELECT SLEEP(100), '";
      const sql = `${start}${"😀".padEnd(length - start.length - 4, "x")}é'`;
      begin(session, sql);
      const shown = await expectSession(source, session, (each) => each.sql !== "");
      expect(shown.sql === sql).toBe(true);
    }
  });

  test.for(["LATIN1_SWEDISH_CI", "GBK_CHINESE_CI", "SJIS_JAPANESE_CI", "UTF8_GENERAL_CI"])(
    "A statement in %s is shown in the same letters.",
    async (charset, context) => {
      const letters = {
        LATIN1_SWEDISH_CI: "é Ã© ß",
        GBK_CHINESE_CI: "订单 联通",
        SJIS_JAPANESE_CI: "注文 表",
      };
      const database = await getDatabase(context);
      const session = await openSession(database, { charset });
      const sql = `SELECT SLEEP(100), '${letters[charset as keyof typeof letters] ?? "订单"} end'`;
      begin(session, sql);
      const shown = await expectSession(openSource(database), session, (each) => each.sql !== "");
      expect(shown.sql).toBe(sql);
    },
  );

  test("What is no letter in a statement's character set becomes U+FFFD.", async (context) => {
    const database = await getDatabase(context);
    // The driver is not told, and goes on in Latin-1.
    const flags = ["-SESSION_TRACK"];
    const session = await openSession(database, { charset: "LATIN1_SWEDISH_CI", flags });
    await session.query("SET NAMES utf8mb4");
    begin(session, "SELECT SLEEP(100), _binary'a\u00ffb'");
    const shown = await expectSession(openSource(database), session, (each) => each.sql !== "");
    expect(shown.sql).toBe("SELECT SLEEP(100), _binary'a\ufffdb'");
  });

  test("A statement goes on after a NUL.", async (context) => {
    const database = await getDatabase(context);
    const session = await openSession(database);
    begin(session, "SELECT SLEEP(100), 'a\0b😀'");
    const shown = await expectSession(openSource(database), session, (each) => each.sql !== "");
    expect(shown.sql).toBe("SELECT SLEEP(100), 'a\0b😀'");
  });
});
