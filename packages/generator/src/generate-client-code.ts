import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { listOperations, loadSpec } from "@das-processes/spec";
import { generateOperations } from "./generate-operations.ts";
import { generatePaths } from "./generate-paths.ts";
import { generateResponses } from "./generate-responses.ts";
import { generateTypesAndZod } from "./generate-types-and-zod.ts";
import { generateValidators } from "./generate-validators.ts";

/**
 * Writes all that the client takes from an OpenAPI file into a directory, which is emptied first.
 *
 * @throws if the file cannot be read, or says what a generator does not know.
 */
export async function generateClientCode(specFile: string, directory: string): Promise<void> {
  const document = await loadSpec(specFile);
  const operations = listOperations(document);
  const files = {
    "operations.gen.ts": generateOperations(operations),
    "paths.gen.ts": generatePaths(operations),
    "responses.gen.ts": generateResponses(operations),
    "validators.gen.ts": await generateValidators(document, operations),
  };
  // Before the others are written, as hey-api empties the directory.
  await generateTypesAndZod(specFile, operations, directory);
  for (const [name, text] of Object.entries(files)) await writeFile(join(directory, name), text);
}
