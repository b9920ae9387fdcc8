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
