import { gzipSync } from "node:zlib";
import { builtFile } from "./built-file.ts";
import { bundle, type Bundling } from "./bundle.ts";
import type { HeyApiSource } from "./hey-api-client.ts";
import type { Section } from "../report.ts";
import { spreadOf } from "../spread.ts";

export interface BundlePeers {
  heyApi: HeyApiSource;
  heyApiWithZod: HeyApiSource;
  heyApiWithValibot: HeyApiSource;
}

/** What a browser loads, minified and gzipped. */
export async function measureBundles(peers: BundlePeers): Promise<Section> {
  const ours = `export { createDasClient } from ${JSON.stringify(builtFile("index"))};`;
  const inOneFile = { codeSplitting: false };
  const openapiFetch = 'export { default } from "openapi-fetch";';
  const packages = { "openapi-fetch": new URL(import.meta.resolve("openapi-fetch")).pathname };
  const [entry, ...others] = await sizesOf({ program: ours, packages });
  const signer = others.find(({ name }) => name.startsWith("sign-request"))!;
  const sizes = {
    ours: entry!.bytes,
    "ours, with what signs": entry!.bytes + signer.bytes,
    "ours, in one file with all": await sizeOf({ program: ours, packages, output: inOneFile }),
    "openapi-fetch": await sizeOf({ program: openapiFetch, packages }),
    "hey-api": await sizeOf({ ...peers.heyApi, output: inOneFile }),
    "hey-api with Zod": await sizeOf({ ...peers.heyApiWithZod, output: inOneFile }),
    "hey-api with Valibot": await sizeOf({ ...peers.heyApiWithValibot, output: inOneFile }),
  };
  return {
    title: "What a program bundles, minified and gzipped",
    unit: "bytes",
    rows: Object.entries(sizes).map(([name, bytes]) => ({
      name,
      ...spreadOf([bytes]),
      comparisons: {},
    })),
  };
}

type Input = Pick<Bundling, "program" | "packages" | "output">;

async function sizesOf(input: Input): Promise<{ name: string; bytes: number }[]> {
  const output = { ...input.output, minify: true };
  const chunks = await bundle({ ...input, platform: "browser", output });
  return chunks.map(({ name, code }) => ({ name, bytes: gzipSync(code, { level: 9 }).length }));
}

async function sizeOf(input: Input): Promise<number> {
  const [only] = await sizesOf(input);
  return only!.bytes;
}
