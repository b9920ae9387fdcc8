import { createDatabasePool, type DatabasePoolOptions, type Run } from "./database-pool.ts";
import { findDatabaseServer } from "./database-server.ts";
import { createStatementReader, type Statements } from "./read-statements.ts";
import { selectPage, type PageRow } from "./select-page.ts";
import { selectWithin } from "./select-within.ts";
import type { Process, SessionQuery, SessionSource } from "./session-source.ts";
import { SourceError } from "./source-error.ts";

export interface MysqlSourceOptions extends DatabasePoolOptions {
  /** Lists the sessions of this process, too. */
  showOwnSessions?: boolean | undefined;
}

type SessionRow = PageRow & { id: number };

interface Page {
  sessions: SessionRow[];
  count: number;
}

/**
 * Reads sessions of a MySQL from 8.0.22 on, or a MariaDB. It connects when it is first asked, and again
 * whenever it has to. The user needs the privilege PROCESS, and no other.
 *
 * Texts are as the server shows them, in UTF-8; bytes of a statement that are none become U+FFFD.
 */
export function createMysqlSource({
  showOwnSessions = false,
  ...options
}: MysqlSourceOptions): SessionSource {
  const { timeoutMs } = options;
  const { ownSessions, transactionTimes } = findDatabaseServer(options.host, options.port);
  const pool = createDatabasePool(options, ownSessions);
  const readStatements = createStatementReader();

  async function readPage(query: SessionQuery, run: Run): Promise<Page> {
    for (;;) {
      const hidden = showOwnSessions ? [] : ownSessions.all;
      const rows = await run<PageRow>(selectWithin(timeoutMs, selectPage(query, hidden)));
      await ownSessions.settle();
      // One that was opened meanwhile may be among the rows, and in the count.
      const isStale = ownSessions.all.some((session) => !hidden.includes(session));
      if (showOwnSessions || !isStale) return toPage(rows, query);
    }
  }

  return {
    list: (query) =>
      pool.use(async (run) => {
        const toSeconds = await transactionTimes.read(run, timeoutMs);
        const { sessions, count } = await readPage(query, run);
        // The list has a statement's beginning alone, and spoils it where its character set is none of
        // Unicode.
        const isBusy = sessions.some(({ sql }) => sql !== null);
        const statements: Statements = isBusy ? await readStatements(run) : new Map();
        return {
          processes: sessions.map((session) => toProcess(session, statements, toSeconds)),
          count,
        };
      }),
    close: () => pool.close(),
  };
}

/** The list is read twice, for the count and for the page, and may change in between. */
function toPage(rows: readonly PageRow[], { offset, limit }: SessionQuery): Page {
  const { isListed = 0, total = 0 } = rows[0] ?? {};
  // It would be empty.
  if (isListed === 0) throw new SourceError("refused", "performance_schema=OFF");
  const sessions = rows.filter((row): row is SessionRow => row.id !== null);
  const end = offset + sessions.length;
  if (sessions.length === 0) return { sessions, count: Math.min(total, offset) };
  return { sessions, count: sessions.length < limit ? end : Math.max(total, end) };
}

function toProcess(
  { id, user, host, database, command, time, state, sql }: SessionRow,
  statements: Statements,
  toSeconds: (sessionId: number) => number,
): Process {
  return {
    id: String(id),
    user: user ?? "",
    host: host ?? "",
    database: database ?? "--",
    command: command ?? "",
    time: String(time ?? ""),
    state: state ?? "",
    sql: sql === null ? "" : chooseStatement(sql, statements.get(id)),
    trx_executed_time: String(toSeconds(id)),
  };
}

/** @param whole undefined or null if the session has ended meanwhile, or its statement. */
function chooseStatement(beginning: string, whole: string | null | undefined): string {
  return whole == null || beginning.startsWith(whole) ? beginning : whole;
}
