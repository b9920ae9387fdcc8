import { createDasClient } from "@das-processes/client";
import { makeCalls } from "../make-calls.ts";
import { measurePairs } from "../measure-pairs.ts";
import { instanceId, projectId, query, token } from "../parameters.ts";
import { toRows, type Base, type Section } from "../report.ts";
import { startPageServer } from "./start-page-server.ts";

const total = 3000;
const latencyMs = 20;

/** Going through 3,000 sessions of a server that takes 20 ms for a page. */
export async function measurePrefetch(): Promise<Section> {
  const server = await startPageServer(total, latencyMs);
  const client = createDasClient({ endpoint: server.url, projectId, credentials: { token } });
  const iterate = async (prefetch: number) => {
    let count = 0;
    const parameters = { instance_id: instanceId, ...query };
    for await (const { id } of client.iterateProcesses(parameters, { prefetch })) {
      if (id) count++;
    }
    if (count !== total) throw new Error(`${count} sessions came instead of ${total}.`);
  };
  const samples = await measurePairs({
    contenders: {
      "one page at a time": makeCalls(() => iterate(0), 1),
      "prefetch: 4": makeCalls(() => iterate(4), 1),
    },
    rounds: 15,
    calls: 1,
    warmUpRounds: 1,
  });
  await server.close();
  const speed: Base = {
    name: "one page at a time",
    label: "times as fast",
    compare: (one, other) => other / one,
  };
  const title = "Iterating 3,000 sessions at 20 ms a page";
  return { title, unit: "ms", rows: toRows(samples, 1, [speed]) };
}
