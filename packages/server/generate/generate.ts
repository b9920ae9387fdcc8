/**
 * Usage: node generate/generate.ts
 *
 * Writes src/generated anew from the OpenAPI description.
 */
import { specFile } from "@das-processes/spec";
import { generateHandlerTypes } from "@das-processes/generator";
import { generatedDirectory } from "./generated-directory.ts";

await generateHandlerTypes(specFile, generatedDirectory);
