import { fileURLToPath } from "node:url";
import { $RefParser } from "@apidevtools/json-schema-ref-parser";

/** The parts of an OpenAPI 3.1 document that this project reads, with every `$ref` resolved. */
export interface OpenApiDocument {
  info: { title: string; version: string; description: string };
  servers: { url: string; description: string; variables?: Record<string, ServerVariable> }[];
  paths: Record<string, PathItem>;
  components: {
    schemas: Record<string, Schema>;
    securitySchemes?: Record<string, SecurityScheme>;
  };
}

export interface ServerVariable {
  default: string;
  description: string;
}

export interface SecurityScheme extends Sourced {
  type: string;
  in?: string;
  name?: string;
  description?: string;
}

/** What may come from elsewhere than the API reference. */
export interface Sourced {
  "x-source"?: string;
}

export const methods = [
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
] as const;

export type Method = (typeof methods)[number];

export type PathItem = { parameters?: Parameter[] } & Partial<Record<Method, OperationObject>>;

export interface OperationObject {
  operationId: string;
  summary?: string;
  description?: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, MediaType> };
  responses: Record<string, Response>;
  "x-dependencies"?: string[];
  /** The action that an IAM user must be allowed. */
  "x-iam-action"?: string;
  /** The error code for what no parameter's own code fits. */
  "x-error-code"?: string;
}

export interface Parameter {
  name: string;
  in: "path" | "query" | "header" | "cookie";
  required?: boolean;
  description?: string;
  schema: Schema;
  example?: unknown;
  /** The error code that names this parameter as the one that is wrong. */
  "x-error-code"?: string;
}

export interface Response extends Sourced {
  description?: string;
  headers?: Record<string, Header>;
  content?: Record<string, MediaType>;
}

export interface Header extends Sourced {
  description?: string;
  required?: boolean;
  schema: Schema;
  example?: unknown;
}

export interface MediaType {
  schema: Schema;
  examples?: Record<string, Example>;
}

export interface Example extends Sourced {
  summary?: string;
  /** Of an error: what a caller does about it. */
  description?: string;
  value: unknown;
}

/** A JSON Schema, draft 2020-12, in its object form. */
export interface Schema extends Sourced {
  type?: string;
  format?: string;
  default?: unknown;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  required?: string[];
  description?: string;
  example?: unknown;
  [keyword: string]: unknown;
}

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
