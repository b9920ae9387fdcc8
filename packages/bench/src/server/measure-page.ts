import { Agent, request, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { createDasClient } from "@das-processes/client";
import type { Connection } from "mysql2/promise";
import { makeCalls } from "../make-calls.ts";
import { measurePairs } from "../measure-pairs.ts";
import { instanceId, projectId, query, token } from "../parameters.ts";
import { timesOf, toRows, type Section } from "../report.ts";
import { pageUrl } from "./page-url.ts";

/** Asking the server for a page of 100, beside the SQL that it has MySQL run for that. */
export async function measurePage(
  total: number,
  endpoint: string,
  statements: readonly string[],
  connection: Connection,
): Promise<Section> {
  const url = pageUrl(endpoint);
  const agent = new Agent({ keepAlive: true });
  const client = createDasClient({ endpoint, projectId, credentials: { token } });
  const asked = { instance_id: instanceId, ...query, limit: 100 };
  const contenders = {
    "the same SQL by mysql2": async () => {
      for (const statement of statements) await connection.query(statement);
    },
    "the server": async () => {
      const { count } = JSON.parse(await get(url, agent)) as { count: number };
      expectTotal(count, total);
    },
    "the server, by the client": async () => {
      expectTotal((await client.listProcesses(asked)).count, total);
    },
  };
  const samples = await measurePairs({
    contenders: Object.fromEntries(
      Object.entries(contenders).map(([name, call]) => [name, makeCalls(call, 1)]),
    ),
    rounds: 60,
    calls: 10,
    warmUpRounds: 20,
  });
  agent.destroy();
  const rows = toRows(samples, 1, [timesOf("the same SQL by mysql2")]);
  return { title: `A page of 100 among ${total.toLocaleString("en")} sessions`, unit: "ms", rows };
}

/** By what costs the least, as it is not the caller that is measured. */
async function get(url: string, agent: Agent): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  request(url, { agent, headers: { "X-Auth-Token": token } }, resolve)
    .on("error", reject)
    .end();
  return text(await promise);
}

function expectTotal(count: number, total: number): void {
  if (count !== total) throw new Error(`The server lists ${count} sessions, and not ${total}.`);
}
