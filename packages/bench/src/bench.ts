/**
 * Usage: node src/bench.ts [--json]
 *
 * Measures the built client, the built server and the built docs beside their peers, which it fetches
 * the first time, and the built terminal tool, and prints tables, or with --json one document. It takes
 * some minutes, and wants an idle machine. It judges no figure by its exit code.
 */
import { availableParallelism, cpus } from "node:os";
import { parseArgs } from "node:util";
import { measureCli } from "./cli/measure-cli.ts";
import { measureClient } from "./client/measure-client.ts";
import { measureDocs } from "./docs/measure-docs.ts";
import { judgeGoals } from "./goals.ts";
import { fetchPeers } from "./peers.ts";
import { measureServer } from "./server/measure-server.ts";
import { step } from "./step.ts";
import { toTable } from "./to-table.ts";

const { values } = parseArgs({ options: { json: { type: "boolean" } } });
const requirePeer = await step("Fetching the peers", fetchPeers);
const sections = [
  ...(await measureClient(step, requirePeer)),
  ...(await measureServer(step, requirePeer)),
  ...(await measureDocs(step, requirePeer)),
  ...(await measureCli(step)),
];
const machine = {
  cores: availableParallelism(),
  model: cpus()[0]?.model,
  node: process.version,
  platform: `${process.platform} ${process.arch}`,
};
const goals = judgeGoals(sections);
if (values.json) {
  console.log(JSON.stringify({ date: new Date(), machine, sections, goals }, null, 2));
} else {
  console.log(`${machine.model}, ${machine.cores} cores, Node ${machine.node}\n`);
  for (const section of sections) console.log(`${toTable(section)}\n`);
  for (const { goal, limit, figure, holds } of goals) {
    console.log(`${holds ? "holds " : "missed"}  ${goal} ${limit}: ${figure.toPrecision(3)}`);
  }
}
