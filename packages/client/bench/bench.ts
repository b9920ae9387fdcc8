/**
 * Usage: node bench/bench.ts [--json]
 *
 * Measures the built client beside its peers, which it fetches the first time, and prints tables, or
 * with --json one document. It takes a few minutes, and wants an idle machine. It judges no figure by
 * its exit code.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { generateHeyApiClient } from "./hey-api-client.ts";
import { judgeGoals } from "./goals.ts";
import { measureBundles } from "./measure-bundles.ts";
import { measureCalls } from "./measure-calls.ts";
import { measureImport } from "./measure-import.ts";
import { measureMemory } from "./measure-memory.ts";
import { measurePrefetch } from "./measure-prefetch.ts";
import { measureSigning } from "./measure-signing.ts";
import { measureValidation } from "./measure-validation.ts";
import { fetchPeers } from "./peers.ts";
import type { Section } from "./report.ts";
import { toTable } from "./to-table.ts";

async function step<Result>(name: string, run: () => Promise<Result>): Promise<Result> {
  const start = performance.now();
  process.stderr.write(`${name} … `);
  const result = await run();
  process.stderr.write(`${((performance.now() - start) / 1000).toFixed(1)} s\n`);
  return result;
}

async function measureAll(): Promise<Section[]> {
  const requirePeer = await step("Fetching the peers", fetchPeers);
  const folder = await mkdtemp(join(tmpdir(), "das-processes-bench-"));
  try {
    const sources = await step("Generating hey-api's clients", async () => ({
      heyApi: await generateHeyApiClient(folder, requirePeer),
      heyApiWithZod: await generateHeyApiClient(folder, requirePeer, "zod"),
      heyApiWithValibot: await generateHeyApiClient(folder, requirePeer, "valibot"),
    }));
    const peers = {
      requirePeer,
      heyApi: await sources.heyApi.load(),
      heyApiWithZod: await sources.heyApiWithZod.load(),
      heyApiWithValibot: await sources.heyApiWithValibot.load(),
    };
    const { schema } = peers.heyApiWithValibot;
    return [
      ...(await step("Calls", () => measureCalls(peers))),
      ...(await step("Validation", () => measureValidation(requirePeer, schema))),
      await step("Signing", () => measureSigning(requirePeer)),
      await step("Cold import", () => measureImport(requirePeer)),
      await step("Bundles", () => measureBundles(sources)),
      ...(await step("Memory", measureMemory)),
      await step("Prefetch", measurePrefetch),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

const sections = await measureAll();
const machine = {
  cores: availableParallelism(),
  model: cpus()[0]?.model,
  node: process.version,
  platform: `${process.platform} ${process.arch}`,
};
const goals = judgeGoals(sections);
if (process.argv.includes("--json")) {
  console.log(JSON.stringify({ date: new Date(), machine, sections, goals }, null, 2));
} else {
  console.log(`${machine.model}, ${machine.cores} cores, Node ${machine.node}\n`);
  for (const section of sections) console.log(`${toTable(section)}\n`);
  for (const { goal, limit, figure, holds } of goals) {
    console.log(`${holds ? "holds " : "missed"}  ${goal} ${limit}: ${figure.toPrecision(3)}`);
  }
}
