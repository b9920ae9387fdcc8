import { once } from "node:events";
import type { Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { createPool } from "mysql2/promise";
import type { Pool, PoolConnection, RowDataPacket, SslOptions } from "mysql2/promise";
import type { OwnSession, OwnSessions } from "./own-sessions.ts";
import { selectOwnHost } from "./select-page.ts";
import { createSlots } from "./slots.ts";
import { SourceError } from "./source-error.ts";
import { toTlsOptions } from "./to-tls-options.ts";
import { toSourceError } from "./to-source-error.ts";

export interface DatabasePoolOptions {
  host: string;
  port: number;
  user: string;
  password: string;
  /** Left out, nothing is encrypted but the password. */
  tls?: SslOptions | undefined;
  /** The connections at most. */
  poolSize: number;
  /** For everything, waiting for a connection included. */
  timeoutMs: number;
}

/**
 * Does nothing, and fails without the privilege PROCESS. The lists do not: they would have no sessions
 * but those of the same user.
 */
const demandProcess = "SHOW ENGINE MEMORY STATUS";

/** Runs a statement. */
export type Run = <Row>(sql: string) => Promise<Row[]>;

export interface DatabasePool {
  /**
   * Lends a connection.
   *
   * @throws {SourceError} if the database fails, or the time is up.
   */
  use<Value>(task: (run: Run) => Promise<Value>): Promise<Value>;
  close(): Promise<void>;
}

export function createDatabasePool(
  { tls, poolSize, timeoutMs, ...login }: DatabasePoolOptions,
  ownSessions: OwnSessions,
): DatabasePool {
  const pool = createPool({
    ...login,
    ...(tls && toTlsOptions(login.host, login.port, tls)),
    connectionLimit: poolSize,
    connectTimeout: timeoutMs,
    trace: false,
  });
  // The driver's own queue cannot be left before one's turn comes.
  const slots = createSlots(poolSize);
  const tracked = trackConnections(pool, ownSessions);

  /** The driver's own destroy() waits for the server to close its end, too. */
  const discard = (connection: PoolConnection) => {
    connection.destroy();
    tracked.get(connection.connection)?.socket.destroy();
  };

  async function open(late: Promise<never>): Promise<PoolConnection> {
    const opening = ownSessions.whileOpening(pool.getConnection());
    try {
      return await Promise.race([opening, late]);
    } catch (error) {
      // It may come all the same.
      void opening
        .then((connection) => connection.release())
        .catch(() => {})
        .finally(slots.give);
      throw error;
    }
  }

  async function lend<Value>(
    task: (run: Run) => Promise<Value>,
    late: Promise<never>,
  ): Promise<Value> {
    const connection = await open(late);
    const run: Run = async <Row>(sql: string) => {
      const [rows] = await Promise.race([connection.query<RowDataPacket[]>(sql), late]);
      return rows as Row[];
    };
    try {
      const own = tracked.get(connection.connection);
      if (own && own.session.host === undefined) {
        const [row] = await run<{ host: string }>(selectOwnHost);
        own.session.host = row?.host;
        // What a user may do in general stays the same for as long as it is connected.
        await run(demandProcess);
      }
      // It may wait for something else than a statement.
      const value = await Promise.race([task(run), late]);
      connection.release();
      return value;
    } catch (error) {
      discard(connection);
      throw error;
    } finally {
      slots.give();
    }
  }

  return {
    async use(task) {
      const deadline = new AbortController();
      const timer = setTimeout(() => deadline.abort(new SourceError("timeout")), timeoutMs);
      try {
        await slots.take(deadline.signal);
        return await lend(task, rejectOnAbort(deadline.signal));
      } catch (error) {
        throw toSourceError(error);
      } finally {
        clearTimeout(timer);
      }
    },
    async close() {
      // It fails as a connection does that is being opened.
      await pool.end().catch(() => {});
      const closing = [...tracked.values()].map(({ socket }) => once(socket, "close"));
      // A server that does not answer does not answer this either.
      await Promise.race([Promise.all(closing), wait(timeoutMs, undefined, { ref: false })]);
      for (const { socket } of tracked.values()) socket.destroy();
    },
  };
}

interface TrackedConnection {
  socket: Socket;
  session: OwnSession;
}

function trackConnections(
  pool: Pool,
  ownSessions: OwnSessions,
): ReadonlyMap<object, TrackedConnection> {
  const tracked = new Map<object, TrackedConnection>();
  pool.on("connection", (connection) => {
    const { threadId, stream: socket } = connection as PoolConnection & { stream: Socket };
    const session = ownSessions.add(threadId);
    tracked.set(connection, { socket, session });
    // The driver listens once; another error would end the process.
    connection.on("error", () => {});
    socket.once("close", () => {
      tracked.delete(connection);
      ownSessions.end(session);
    });
  });
  return tracked;
}

function rejectOnAbort(signal: AbortSignal): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  signal.addEventListener("abort", () => reject(signal.reason as Error));
  // It may come when nobody waits for it any more.
  promise.catch(() => {});
  return promise;
}
