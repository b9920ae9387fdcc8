import {
  type Database,
  type DatabaseKind,
  skipUnlessStarted,
  startDatabase,
} from "@das-processes/mysql";
import { createConnection } from "mysql2/promise";
import type { Connection, ConnectionOptions, RowDataPacket } from "mysql2/promise";
import { afterAll, beforeAll, onTestFinished, vi, type TestContext } from "vitest";
import {
  createMysqlSource,
  type MysqlSourceOptions,
} from "../../src/sources/create-mysql-source.ts";
import type { Process, SessionQuery, SessionSource } from "../../src/sources/session-source.ts";

/** Has a database for the tests of a file or a `describe`; a test is skipped where there is none. */
export function useDatabase(
  kind: DatabaseKind,
  ...args: string[]
): (context: TestContext) => Promise<Database> {
  let starting: Promise<Database>;
  beforeAll(async () => {
    starting = startDatabase({ kind, args });
    await starting.catch(() => {});
    // The first time, it is fetched.
  }, 180_000);
  afterAll(async () => {
    const database = await starting.catch(() => {});
    await database?.close();
  });
  return (context) => skipUnlessStarted(context, starting);
}

/** Opens a session that ends with the test. */
export async function openSession(
  database: Database,
  options: ConnectionOptions = {},
): Promise<Connection> {
  const { host, port, user, password } = database;
  const connection = await createConnection({ host, port, user, password, ...options });
  connection.on("error", () => {});
  onTestFinished(() => connection.destroy());
  return connection;
}

/** Has a session do something that lasts, for as long as the test does. */
export function begin(session: Connection, sql: string, values?: unknown[]): void {
  const running = values ? session.execute(sql, values as string[]) : session.query(sql);
  running.catch(() => {});
}

export async function query(session: Connection, sql: string): Promise<RowDataPacket[]> {
  const [rows] = await session.query<RowDataPacket[]>(sql);
  return rows;
}

/** Creates a user, who may do everything. */
export async function createUser(
  root: Connection,
  user: string,
): Promise<{ user: string; password: string }> {
  const name = root.escape(user);
  await root.query(`CREATE USER IF NOT EXISTS ${name} IDENTIFIED BY 'secret'`);
  await root.query(`GRANT ALL ON *.* TO ${name}`);
  return { user, password: "secret" };
}

/** Opens a session of a user and in a database that both have a name. */
export async function openNamed(
  database: Database,
  root: Connection,
  name: string,
): Promise<Connection> {
  await root.query(`CREATE DATABASE IF NOT EXISTS \`${name.replaceAll("`", "``")}\``);
  const login = await createUser(root, name);
  return openSession(database, { ...login, database: name });
}

/** Makes a source that is closed with the test. */
export function openSource(
  { host, port, user, password }: Database,
  options: Partial<MysqlSourceOptions> = {},
): SessionSource {
  const source = createMysqlSource({
    host,
    port,
    user,
    password,
    poolSize: 4,
    timeoutMs: 10_000,
    ...options,
  });
  onTestFinished(() => source.close());
  return source;
}

export const everything: SessionQuery = {
  user: undefined,
  database: undefined,
  offset: 0,
  limit: 100,
};

/** Lists until a session is as it is awaited. */
export async function expectSession(
  source: SessionSource,
  { threadId }: Connection,
  isAwaited: (session: Process) => boolean,
): Promise<Process> {
  return vi.waitFor(
    async () => {
      const { processes } = await source.list(everything);
      const session = processes.find(({ id }) => id === String(threadId));
      if (!session || !isAwaited(session)) throw new Error(JSON.stringify(session));
      return session;
    },
    { timeout: 10_000, interval: 50 },
  );
}
