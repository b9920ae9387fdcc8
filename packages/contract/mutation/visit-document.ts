import { isRecord } from "../src/is-record.ts";
import type { Steps } from "./edit.ts";

/** What a node of an OpenAPI document is. */
export type Role = keyof typeof parts;

/** A node of a document that is no reference. */
export interface Visit {
  role: Role;
  node: Readonly<Record<string, unknown>>;
  at: Steps;
}

/** What lies below a node, by its key (`*` is any): `one` node, or `each` of a list or map. */
type Parts = Readonly<Record<string, readonly [count: "one" | "each", role: string]>>;

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** The parts of each kind of node of OpenAPI 3.1, but for links, callbacks and webhooks. */
const parts = {
  document: {
    components: ["one", "components"],
    paths: ["one", "paths"],
    servers: ["each", "server"],
  },
  components: {
    examples: ["each", "example"],
    headers: ["each", "header"],
    parameters: ["each", "parameter"],
    requestBodies: ["each", "request body"],
    responses: ["each", "response"],
    schemas: ["each", "schema"],
    securitySchemes: ["each", "security scheme"],
  },
  server: { variables: ["each", "server variable"] },
  "server variable": {},
  paths: { "*": ["one", "path item"] },
  "path item": {
    parameters: ["each", "parameter"],
    ...Object.fromEntries(methods.map((method) => [method, ["one", "operation"] as const])),
  },
  operation: {
    parameters: ["each", "parameter"],
    requestBody: ["one", "request body"],
    responses: ["each", "response"],
  },
  parameter: { schema: ["one", "schema"], examples: ["each", "example"] },
  header: { schema: ["one", "schema"], examples: ["each", "example"] },
  "request body": { content: ["each", "media type"] },
  response: { headers: ["each", "header"], content: ["each", "media type"] },
  "media type": { schema: ["one", "schema"], examples: ["each", "example"] },
  example: {},
  schema: {
    additionalProperties: ["one", "schema"],
    allOf: ["each", "schema"],
    anyOf: ["each", "schema"],
    items: ["one", "schema"],
    not: ["one", "schema"],
    oneOf: ["each", "schema"],
    prefixItems: ["each", "schema"],
    properties: ["each", "schema"],
  },
  "security scheme": {},
} as const satisfies Record<string, Parts>;

/** Every node of a document, with what it is. A node that is referred to is visited where it stands. */
export function visitDocument(document: object): Generator<Visit> {
  return visit("document", document, []);
}

function* visit(role: Role, node: unknown, at: Steps): Generator<Visit> {
  if (!isRecord(node) || "$ref" in node) return;
  yield { role, node, at };
  for (const [name, [count, part]] of Object.entries<Parts[string]>(parts[role])) {
    for (const key of name === "*" ? Object.keys(node) : [name]) {
      const place = [...at, key];
      if (count === "one") {
        yield* visit(part as Role, node[key], place);
      } else {
        for (const [step, item] of Object.entries(node[key] ?? {})) {
          yield* visit(part as Role, item, [...place, step]);
        }
      }
    }
  }
}
