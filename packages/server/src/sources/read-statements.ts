import type { Run } from "./database-pool.ts";

/** Statements by session, whole but for what comes after a NUL; null where a session runs none. */
export type Statements = ReadonlyMap<number, string | null>;

/**
 * Makes what reads the statements of all sessions, as the database lets nobody choose. The more sessions
 * there are, the longer that takes: those who ask while it is under way share the next reading.
 */
export function createStatementReader(): (run: Run) => Promise<Statements> {
  let current: Promise<unknown> = Promise.resolve();
  let next: Promise<Statements> | undefined;
  return (run) => {
    // What fails for another one need not fail here.
    if (next !== undefined) return next.catch(() => readStatements(run));
    next = current.then(() => {
      next = undefined;
      return readStatements(run);
    });
    current = next.catch(() => {});
    return next;
  };
}

async function readStatements(run: Run): Promise<Statements> {
  const rows = await run<{ Id: number; Info: string | null }>("SHOW FULL PROCESSLIST");
  return new Map(rows.map(({ Id, Info }) => [Id, Info]));
}
