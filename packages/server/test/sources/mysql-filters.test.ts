import type { Connection } from "mysql2/promise";
import { describe, expect, test } from "vitest";
import type { SessionQuery, SessionSource } from "../../src/sources/session-source.ts";
import {
  createUser,
  everything,
  openNamed,
  openSession,
  openSource,
  useDatabase,
} from "./use-database.ts";

/** Each is a name that a user and a database may have. */
const nameable = [
  "'",
  '"',
  '""',
  "`",
  "\\",
  "\\\\",
  "\\'",
  '\\"',
  "\\\\'",
  "' OR '1'='1",
  "' OR 1=1 -- x",
  "' OR 1=1#",
  "' OR 1=1/*",
  '" OR ""="',
  "\\' OR 1=1 -- x",
  "x' OR user LIKE '%",
  "'; DROP DATABASE shop; -- x",
  "' UNION SELECT 1 -- x",
  "') OR ('1'='1",
  "1 OR 1=1",
  "%",
  "%%",
  "_",
  "_____",
  "app%",
  "[a-z]",
  ".*",
  "-- x",
  "#",
  "/*",
  "*/",
  "/**/",
  "/*! 1 */",
  "/*+ x */",
  ";",
  "?",
  "??",
  ":user",
  "@@version",
  "x'61'",
  "0x61",
  "_utf8mb4'a'",
  "0",
  "1e0",
  "NULL",
  "null",
  "TRUE",
  "USER()",
  "--",
  "app\u00a0",
  "app\u200b",
  "app\u0301",
  "\ufeffapp",
  "\uff07 OR 1=1",
  "\u02bc",
];

/** No user and no database has one of these names. */
const nameless = [
  // The server takes these quotes away from who logs in.
  "''",
  "'''",
  "'app'",
  "app\0",
  "\0",
  "app\0' OR 1=1",
  " app",
  "app ",
  "app\n",
  "app\r\n",
  "app\t",
  "😀",
  "app😀",
  "\ufffd",
  "\ud800",
  "app\ud800",
  "?".repeat(65_536),
  "'".repeat(65_536),
  "\\".repeat(65_536),
  "订".repeat(21_846),
  "app".padEnd(65_536, " "),
  // MySQL lets no user of such a name in.
];

const modes = [
  "DEFAULT",
  "'NO_BACKSLASH_ESCAPES'",
  "'ANSI,NO_BACKSLASH_ESCAPES,PIPES_AS_CONCAT'",
  "'PAD_CHAR_TO_FULL_LENGTH'",
];

async function listIds(source: SessionSource, query: Partial<SessionQuery>): Promise<number[]> {
  const { processes, count } = await source.list({ ...everything, ...query });
  expect(count).toBe(processes.length);
  return processes.map(({ id }) => Number(id));
}

describe.each(["mysql", "mariadb"] as const)("%s", (kind) => {
  const getDatabase = useDatabase(kind);

  test("A filter takes what is the same to the letter, and both have to hold.", async (context) => {
    const database = await getDatabase(context);
    const root = await openSession(database);
    const names = ["exact", "Exact", "éxact", "exact.", "exac"];
    const sessions: Connection[] = [];
    for (const name of names) sessions.push(await openNamed(database, root, name));
    const source = openSource(database);
    for (const [index, name] of names.entries()) {
      const ids = [sessions[index]?.threadId];
      expect(await listIds(source, { user: name })).toEqual(ids);
      expect(await listIds(source, { database: name })).toEqual(ids);
      expect(await listIds(source, { user: name, database: name })).toEqual(ids);
    }
    expect(await listIds(source, { user: "exact", database: "Exact" })).toEqual([]);
  });

  test.for(modes)("In the SQL mode %s, no value matches but itself.", async (mode, context) => {
    const database = await getDatabase(context);
    const root = await openSession(database);
    const sessions = new Map<string, number>();
    for (const name of nameable) {
      sessions.set(name, (await openNamed(database, root, name)).threadId);
    }
    await openNamed(database, root, "app");
    await root.query(`SET GLOBAL sql_mode = ${mode}`);
    const source = openSource(database);
    for (const name of [...nameable, ...nameless]) {
      const id = sessions.get(name);
      const ids = id === undefined ? [] : [id];
      expect({ name, ids: await listIds(source, { user: name }) }).toEqual({ name, ids });
      expect({ name, ids: await listIds(source, { database: name }) }).toEqual({ name, ids });
    }
    await root.query("SET GLOBAL sql_mode = DEFAULT");
  });

  test("Pages are in the order of ids, do not overlap, and count what is on all.", async (context) => {
    const database = await getDatabase(context);
    const root = await openSession(database);
    const sessions: Connection[] = [];
    for (let index = 0; index < 25; index++)
      sessions.push(await openNamed(database, root, "paged"));
    const source = openSource(database);
    const readPage = (offset: number, limit: number) =>
      source.list({ user: "paged", database: "paged", offset, limit });
    const pages = await Promise.all([0, 10, 20].map((offset) => readPage(offset, 10)));
    expect(pages.map(({ processes, count }) => [processes.length, count])).toEqual([
      [10, 25],
      [10, 25],
      [5, 25],
    ]);
    expect(pages.flatMap(({ processes }) => processes.map(({ id }) => Number(id)))).toEqual(
      sessions.map(({ threadId }) => threadId),
    );
    expect(await readPage(25, 10)).toEqual({ processes: [], count: 25 });
    expect(await readPage(2_147_483_647, 100)).toEqual({ processes: [], count: 25 });
    expect(await readPage(24, 1)).toMatchObject({ processes: [{ user: "paged" }], count: 25 });
  });

  test("The connections of all pools of the process are hidden, from the first call on.", async (context) => {
    const database = await getDatabase(context);
    const root = await openSession(database);
    const login = await createUser(root, "watcher");
    const other = await openSession(database, login);
    const sources = [openSource(database, login), openSource(database, login)];
    const lists = await Promise.all(
      sources.flatMap((source) =>
        Array.from({ length: 10 }, () => listIds(source, { user: "watcher" })),
      ),
    );
    expect(lists).toEqual(lists.map(() => [other.threadId]));
  });
});
