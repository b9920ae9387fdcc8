import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createClient } from "@hey-api/openapi-ts";
import { bundleSpec, specFile } from "@das-processes/spec";
import { bundle } from "./bundle.ts";

export type HeyApiValidator = "zod" | "valibot";

export interface HeyApiClient {
  client: { setConfig(config: object): void };
  listProcesses: (options: object) => Promise<{ data: unknown }>;
  /** The schema of the answer, if it validates. */
  schema: unknown;
}

/** hey-api's own client of the same spec, as it is generated. */
export interface HeyApiSource {
  /** Exports `client`, `listProcesses` and, with a validator, the `schema` of the answer. */
  program: string;
  packages: Record<string, string>;
  load(): Promise<HeyApiClient>;
}

/** Has hey-api generate its fetch client into a folder of its own in `parent`. */
export async function generateHeyApiClient(
  parent: string,
  requirePeer: NodeJS.Require,
  validator?: HeyApiValidator,
): Promise<HeyApiSource> {
  const folder = join(parent, validator ?? "plain");
  await createClient({
    input: { ...(await bundleSpec(specFile)) },
    output: { path: folder },
    logs: { level: "silent", file: false },
    plugins: [
      "@hey-api/typescript",
      "@hey-api/client-fetch",
      { name: "@hey-api/sdk", ...(validator && { validator }) },
      ...(validator ? [validator] : []),
    ],
  });
  const exports = {
    "client.gen.ts": "client",
    "sdk.gen.ts": "listProcesses",
    ...(validator && { [`${validator}.gen.ts`]: `${validator[0]}ListProcessesResponse as schema` }),
  };
  const program = Object.entries(exports)
    .map(([file, name]) => `export { ${name} } from ${JSON.stringify(join(folder, file))};`)
    .join("\n");
  const packages = {
    zod: fileURLToPath(import.meta.resolve("zod")),
    valibot: requirePeer.resolve("valibot").replace(/\.cjs$/, ".mjs"),
  };
  return {
    program,
    packages,
    async load() {
      const [chunk] = await bundle({ program, platform: "node", packages });
      const file = join(folder, "bundle.mjs");
      await writeFile(file, chunk!.code);
      return (await import(file)) as HeyApiClient;
    },
  };
}
