import { setTimeout as wait } from "node:timers/promises";
import { startDatabase, type Database } from "@das-processes/mysql";
import { createConnection, type Connection, type ConnectionOptions } from "mysql2/promise";
import { expect, vi } from "vitest";
import { databases, holders, keepers, members, tables, type Member } from "./members.ts";
import { showSessions } from "./show-sessions.ts";
import { users } from "./users.ts";

/** A session of the crowd, and what is known of it before anybody is asked. */
export interface CrowdSession {
  kind: string;
  id: string;
  user: string;
  /** Undefined if it has chosen none. */
  database: string | undefined;
  command: string;
  state: string;
  sql: Buffer;
}

/** A MySQL with hundreds of sessions, which stay as they are. */
export interface Crowd {
  host: string;
  port: number;
  root: Connection;
  /** One who may see all of them, and nothing else. */
  watcher: { user: string; password: string };
  /** In the order of their ids. */
  sessions: readonly CrowdSession[];
  /** Opens one more, which ends with the crowd if not before. */
  open: (login: ConnectionOptions) => Promise<Connection>;
  close: () => Promise<void>;
}

/** How many sessions are opened at a time. */
const batch = 20;
/** How much later one transaction begins than the other. */
const staggerMs = 150;
const watcher = { user: "das", password: "" };

/**
 * Starts a MySQL, and opens its crowd.
 *
 * @throws {NotFetchedError} where there is no MySQL of one's own.
 */
export async function openCrowd(): Promise<Crowd> {
  const database = await startDatabase({
    // By default, there are 151, and who waits for a row gives up in 50 seconds.
    args: ["--max-connections=700", "--innodb-lock-wait-timeout=1000"],
  });
  try {
    return await gather(database);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function gather({ host, port, user, password, ...database }: Database): Promise<Crowd> {
  const connections = new Set<Connection>();
  const open = async (login: ConnectionOptions) => {
    const connection = await createConnection({ host, port, ...login });
    connections.add(connection);
    // It is destroyed, or the server dies.
    connection.on("error", () => {});
    return connection;
  };
  const root = await open({ user, password });
  await prepare(root);

  const holding = await openBatches(holders, open);
  await settle(root, holding);
  const [rest, staggered] = await Promise.all([
    openBatches(members, open),
    Promise.all(
      keepers.map((keeper, index) => wait(index * staggerMs).then(() => begin(keeper, open))),
    ),
  ]);
  const sessions = [...holding, ...rest, ...staggered].toSorted(
    (one, other) => Number(one.id) - Number(other.id),
  );
  await settle(root, sessions);
  return {
    host,
    port,
    root,
    watcher,
    sessions,
    open,
    async close() {
      for (const connection of connections) connection.destroy();
      await database.close();
    },
  };
}

async function prepare(root: Connection): Promise<void> {
  for (const name of databases) await root.query("CREATE DATABASE ??", [name]);
  for (const sql of tables) await root.query(sql);
  for (const name of users) {
    await root.query("CREATE USER ?@'%'", [name]);
    await root.query("GRANT ALL ON *.* TO ?@'%'", [name]);
  }
  await root.query("CREATE USER ?@'%'", [watcher.user]);
  await root.query("GRANT PROCESS ON *.* TO ?@'%'", [watcher.user]);
}

async function openBatches(all: readonly Member[], open: Crowd["open"]): Promise<CrowdSession[]> {
  const sessions: CrowdSession[] = [];
  for (let index = 0; index < all.length; index += batch) {
    const opening = all.slice(index, index + batch).map((member) => begin(member, open));
    sessions.push(...(await Promise.all(opening)));
  }
  return sessions;
}

/** Has a session do what its member does. */
async function begin(member: Member, open: Crowd["open"]): Promise<CrowdSession> {
  const { kind, user, database, charset, before = [], statement, values, state = "" } = member;
  const connection = await open({
    user,
    ...(database !== undefined && { database }),
    ...(charset !== undefined && { charset }),
    // What the driver is not told of, it does not follow.
    flags: ["-SESSION_TRACK"],
  });
  for (const sql of before) await connection.query(sql);
  const session = { kind, id: String(connection.threadId), user, database, state };
  if (statement === undefined) return { ...session, command: "Sleep", sql: Buffer.alloc(0) };
  const running = values ? connection.execute(statement, [...values]) : connection.query(statement);
  running.catch(() => {});
  return {
    ...session,
    command: values ? "Execute" : "Query",
    sql: Buffer.from(member.listed ?? statement),
  };
}

/** Waits until each session has come to what it does. */
async function settle(root: Connection, sessions: readonly CrowdSession[]): Promise<void> {
  await vi.waitFor(
    async () => {
      const shown = new Map((await showSessions(root)).map((session) => [session.id, session]));
      const late = sessions.filter(({ id, command, state }) => {
        const session = shown.get(id);
        return session?.command !== command || session.state !== state;
      });
      expect(late.map(({ id, kind }) => [kind, shown.get(id)])).toEqual([]);
    },
    { timeout: 20_000, interval: 100 },
  );
}
