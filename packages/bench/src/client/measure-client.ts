import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Section } from "../report.ts";
import type { Step } from "../step.ts";
import { generateHeyApiClient } from "./hey-api-client.ts";
import { measureBundles } from "./measure-bundles.ts";
import { measureCalls } from "./measure-calls.ts";
import { measureImport } from "./measure-import.ts";
import { measureMemory } from "./measure-memory.ts";
import { measurePrefetch } from "./measure-prefetch.ts";
import { measureSigning } from "./measure-signing.ts";
import { measureValidation } from "./measure-validation.ts";

/** Measures the built client beside its peers. */
export async function measureClient(step: Step, requirePeer: NodeJS.Require): Promise<Section[]> {
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
