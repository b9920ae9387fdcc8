import type { Database } from "@das-processes/mysql";
import {
  createConnection,
  type Connection,
  type ConnectionOptions,
  type RowDataPacket,
} from "mysql2/promise";
import { expect, vi } from "vitest";

/** What one does with a MySQL who may do everything, for which each time a session of its own is opened. */
export interface Administrator {
  /** Opens a session that stays until the end; by default, one of the administrator. */
  open: (login?: ConnectionOptions) => Promise<Connection>;
  run: (...statements: string[]) => Promise<void>;
  countSessions: (user: string) => Promise<number>;
  /** Runs statements, and ends the sessions that a user has then. */
  shutOut: (user: string, ...statements: string[]) => Promise<void>;
  /** Waits until there is no MySQL any more. */
  waitForEnd: () => Promise<void>;
  close: () => void;
}

export function administer({ host, port, user, password }: Database): Administrator {
  const sessions = new Set<Connection>();

  async function open(login: ConnectionOptions = {}): Promise<Connection> {
    const session = await createConnection({ host, port, user, password, ...login });
    // It ends with its server.
    session.on("error", () => {});
    sessions.add(session);
    return session;
  }

  async function withSession<Value>(use: (root: Connection) => Promise<Value>): Promise<Value> {
    const root = await open();
    try {
      return await use(root);
    } finally {
      root.destroy();
      sessions.delete(root);
    }
  }

  return {
    open,
    run: (...statements) => withSession((root) => runAll(root, statements)),
    countSessions: (owner) => withSession(async (root) => (await listIds(root, owner)).length),
    shutOut: (owner, ...statements) =>
      withSession(async (root) => {
        await runAll(root, statements);
        await endSessions(root, owner);
      }),
    async waitForEnd() {
      await vi.waitFor(() => expect(open()).rejects.toThrow("ECONNREFUSED"), { timeout: 10_000 });
    },
    close() {
      for (const session of sessions) session.destroy();
    },
  };
}

export async function listIds(root: Connection, user: string): Promise<number[]> {
  const list = "SELECT ID AS id FROM performance_schema.processlist WHERE USER = ?";
  const [rows] = await root.query<RowDataPacket[]>(list, [user]);
  return rows.map((row) => Number(row["id"]));
}

async function runAll(root: Connection, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await root.query(statement);
}

async function endSessions(root: Connection, user: string): Promise<void> {
  const ending = await listIds(root, user);
  // One may end by itself.
  for (const id of ending) await root.query("KILL ?", [id]).catch(() => {});
  const isOver = async () => {
    const left = await listIds(root, user);
    return !ending.some((id) => left.includes(id));
  };
  await vi.waitUntil(isOver, { timeout: 5000, interval: 10 });
}
