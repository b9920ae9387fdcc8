import { fileURLToPath } from "node:url";
import { $RefParser } from "@apidevtools/json-schema-ref-parser";
import type { OpenApiDocument } from "./openapi-document.ts";

/** The path of the OpenAPI file that everything here is made from. */
export const specFile: string = fileURLToPath(new URL("../openapi.yaml", import.meta.url));

/**
 * Reads an OpenAPI file, with everything that it points to put in place.
 *
 * @throws if the file or one that it refers to cannot be read.
 */
export async function loadSpec(file: string = specFile): Promise<OpenApiDocument> {
  return (await $RefParser.dereference(file)) as unknown as OpenApiDocument;
}

/**
 * Reads an OpenAPI file as one document: what lies in other files is put in place, while references
 * within the file stay, and with them the names that generators go by.
 *
 * @throws if the file or one that it refers to cannot be read.
 */
export async function bundleSpec(file: string = specFile): Promise<object> {
  return await $RefParser.bundle(file);
}
