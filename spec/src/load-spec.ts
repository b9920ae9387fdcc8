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
 * Reads an OpenAPI file as one document: the content of other files is inlined wherever it is used,
 * and a `$ref` to a component stays, and with it the name that generators go by.
 *
 * @throws if the file or one that it refers to cannot be read.
 */
export async function bundleSpec(file: string = specFile): Promise<object> {
  const parser = new $RefParser();
  const bundled = await parser.bundle(file);
  return inlinePlaces(bundled, (pointer) => parser.$refs.get(pointer), []) as object;
}

/**
 * The bundler inlines a file once, and elsewhere points into the place where it did. Many tools cannot
 * follow a `$ref` to anything but a component.
 *
 * @param within the references being inlined; a file that refers to itself keeps its own.
 */
function inlinePlaces(
  value: unknown,
  get: (pointer: string) => unknown,
  within: readonly unknown[],
): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => inlinePlaces(item, get, within));
  const { $ref, ...beside } = value as Record<string, unknown>;
  if (typeof $ref === "string" && !isComponent.test($ref) && !within.includes($ref)) {
    const target = get($ref);
    // As in the bundler, `$ref` may have a summary or a description beside it, which wins.
    const inlined = Object.keys(beside).length === 0 ? target : Object.assign({}, target, beside);
    return inlinePlaces(inlined, get, [...within, $ref]);
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, inlinePlaces(item, get, within)]),
  );
}

const isComponent = /^#\/components\/[^/]+\/[^/]+$/u;
