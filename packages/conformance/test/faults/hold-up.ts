import type { Connection } from "mysql2/promise";
import type { Scene } from "./open-scene.ts";

/** What somebody has, and what another one waits for. */
export interface HoldUp {
  held: readonly string[];
  waiting: string;
}

const tables = ["one", "two", "three"];

/**
 * Has sessions wait for what others hold.
 *
 * @returns what lets them go on; it fails if one did not wait.
 */
export async function holdUp(
  { administrator }: Scene,
  all: readonly HoldUp[],
): Promise<() => Promise<void>> {
  await administrator.run(
    "DROP DATABASE IF EXISTS shop",
    "CREATE DATABASE shop",
    ...tables.map((table) => `CREATE TABLE shop.${table} SELECT 1 AS id`),
  );
  const holders: Connection[] = [];
  const waiting: Promise<unknown>[] = [];
  let done = 0;
  for (const { held, waiting: statement } of all) {
    const holder = await administrator.open();
    for (const each of held) await holder.query(each);
    holders.push(holder);
    const waiter = await administrator.open();
    const answer = waiter.query(statement).finally(() => done++);
    answer.catch(() => {});
    waiting.push(answer);
  }
  return async () => {
    if (done > 0) throw new Error(`${done} of ${all.length} did not wait.`);
    for (const holder of holders) holder.destroy();
    await Promise.all(waiting);
  };
}
