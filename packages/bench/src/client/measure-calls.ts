import { deepStrictEqual } from "node:assert";
import { callContenders, type CallPeers } from "./call-contenders.ts";
import { makeCalls } from "../make-calls.ts";
import { measurePairs } from "../measure-pairs.ts";
import { pageOf } from "./page-of.ts";
import { timesOf, toRows, type Section } from "../report.ts";
import { startPageServer } from "./start-page-server.ts";

const total = 100_000;

/** How many rounds, and how many calls of each contender in a round, by the calls in flight. */
const plans = [
  { concurrency: 1, rounds: 110, calls: 6 },
  { concurrency: 32, rounds: 33, calls: 64 },
] as const;

/** Calls for pages of 1, 10 and 100 sessions, one at a time and 32 at a time. */
export async function measureCalls(peers: CallPeers): Promise<Section[]> {
  const server = await startPageServer(total);
  const sections: Section[] = [];
  for (const limit of [1, 10, 100]) {
    const contenders = Object.entries(callContenders(server.url, limit, peers));
    for (const [, call] of contenders) await checkCall(call, limit);
    for (const { concurrency, rounds, calls } of plans) {
      const samples = await measurePairs({
        contenders: Object.fromEntries(
          contenders.map(([name, call]) => [name, makeCalls(call, concurrency)]),
        ),
        rounds,
        calls,
        warmUpRounds: 15,
      });
      sections.push({
        title: `A call for a page of ${limit}, ${concurrency} in flight`,
        unit: "µs",
        rows: toRows(samples, 1000, [timesOf("fetch"), timesOf("openapi-fetch")]),
      });
    }
  }
  await server.close();
  return sections;
}

/** A contender that gives something else is not to be compared. */
async function checkCall(call: () => Promise<unknown>, limit: number): Promise<void> {
  const { processes } = (await call()) as ReturnType<typeof pageOf>;
  deepStrictEqual(processes, pageOf(0, limit, total).processes);
}
