/**
 * Usage: node generator/generate.ts
 *
 * Writes src/generated anew from the OpenAPI description.
 */
import { specFile } from "@das-processes/spec";
import { generateClientCode } from "./generate-client-code.ts";
import { generatedDirectory } from "./generated-directory.ts";

await generateClientCode(specFile, generatedDirectory);
