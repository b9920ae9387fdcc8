import { setTimeout as wait } from "node:timers/promises";
import type { Connection, ConnectionOptions } from "mysql2/promise";
import type { Crowd } from "./open-crowd.ts";

/** Sessions that come and go, as one looks on. */
export interface Visitors {
  /** How many have come. */
  readonly count: number;
  stop: () => Promise<void>;
}

/** How many there are at most, at a time and in all. */
export const visitorsAtOnce = 6;
const mostVisitors = 2000;
const stayMs = 10;

export function startVisitors(crowd: Crowd, login: ConnectionOptions): Visitors {
  let count = 0;
  const leaving = new AbortController();
  const visit = async () => {
    while (!leaving.signal.aborted && count < mostVisitors) {
      count++;
      const session = await crowd.open(login);
      await wait(stayMs);
      await endSession(crowd, session);
    }
  };
  const visits = Promise.all(Array.from({ length: visitorsAtOnce }, visit));
  // A failure is told when they are stopped.
  visits.catch(() => {});
  return {
    get count() {
      return count;
    },
    async stop() {
      leaving.abort();
      await visits;
    },
  };
}

/** Ends a session, and waits until MySQL has it no more, which is later than its connection's end. */
export async function endSession({ root }: Crowd, session: Connection): Promise<void> {
  await session.end();
  const sql = "SELECT 1 FROM performance_schema.processlist WHERE ID = ?";
  for (let turn = 0; turn < 1000; turn++) {
    const [rows] = await root.query(sql, [session.threadId]);
    if ((rows as unknown[]).length === 0) return;
    await wait(2);
  }
  throw new Error(`The session ${session.threadId} does not end.`);
}
