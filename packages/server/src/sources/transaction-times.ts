import type { Run } from "./database-pool.ts";
import { selectWithin } from "./select-within.ts";

/** For how long the transactions of a database server have been open. */
export interface TransactionTimes {
  /** @returns what tells the whole seconds of a session's transaction, or 0 where it has none. */
  read(run: Run, timeoutMs: number): Promise<(sessionId: number) => number>;
}

/**
 * InnoDB renews what it lists only if nobody has looked for 0.1 seconds: those who look more often
 * are shown the same for ever. This leaves time for another one who looks.
 */
const intervalMs = 250;

/** The start is in the time zone of the server's system, whatever that of the session is. */
const select = `
  trx_mysql_thread_id AS id,
  TIMESTAMPDIFF(
    MICROSECOND,
    CONVERT_TZ(trx_started, 'SYSTEM', '+00:00'),
    UTC_TIMESTAMP(6)
  ) / 1000 AS milliseconds
  FROM information_schema.innodb_trx
`;

export function createTransactionTimes(): TransactionTimes {
  let startedAt = new Map<number, number>();
  let readAt = -Infinity;
  return {
    async read(run, timeoutMs) {
      if (performance.now() - readAt > intervalMs) {
        const rows = await run<{ id: number; milliseconds: string }>(
          selectWithin(timeoutMs, select),
        );
        readAt = performance.now();
        startedAt = new Map(
          rows.map(({ id, milliseconds }) => [id, readAt - Number(milliseconds)]),
        );
      }
      const now = performance.now();
      return (sessionId) =>
        Math.max(0, Math.floor((now - (startedAt.get(sessionId) ?? now)) / 1000));
    },
  };
}
