import { createClient } from "@hey-api/openapi-ts";
import { bundleSpec } from "@das-processes/spec";

/**
 * Has hey-api write the types of Fastify's handlers of the operations (`fastify.gen.ts`), and those
 * that they are made of (`types.gen.ts`), into a directory, which is emptied first.
 *
 * @throws if the file cannot be read.
 */
export async function generateHandlerTypes(specFile: string, directory: string): Promise<void> {
  const document = await bundleSpec(specFile);
  await createClient({
    input: { ...document },
    output: { path: directory, entryFile: false },
    logs: { level: "silent", file: false },
    plugins: ["@hey-api/typescript", "fastify"],
  });
}
