import type { OpenApiDocument, Operation, Parameter, Schema } from "@das-processes/spec";
import { toCase } from "@hey-api/openapi-ts";
import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import { bundleModules } from "./bundle-modules.ts";
import { dependencyKeyword, gatherRequiredStrings, requiredStringsKeyword } from "./keywords.ts";
import { header } from "./header.ts";
import { successSchemas } from "./success-schemas.ts";
import { writeIntegerFormatsAsRanges } from "./write-integer-formats-as-ranges.ts";

interface Source {
  /** The name behind `validate`, such as `ListProcessesQuery`. */
  name: string;
  /** What the validator makes sure of, as TypeScript. */
  type: string;
  schema: Schema;
}

/** Writes the validators, which Ajv compiles ahead of time, so that they need no `eval` when they run. */
export async function generateValidators(
  document: OpenApiDocument,
  operations: readonly Operation[],
): Promise<string> {
  const parameters = operations.flatMap(toParameterSources);
  const bodies = [
    ...operations.flatMap(toResponseSource),
    ...toComponentSources(document, operations),
  ];
  const code = await bundleModules({
    // Every fault of a request is told at once; of an answer, which may hold thousands, the first.
    parameters: compile(parameters, { allErrors: true }),
    bodies: compile(bodies, { allErrors: false }),
  });
  const sources = [...parameters, ...bodies];
  const types = sources.map(({ type }) => /^\w+/u.exec(type)?.[0] ?? type);
  return `${header}// @ts-nocheck

import { toValidator, type Validator } from "../to-validator.ts";
import type { ${toList(types.filter(isQueryType))} } from "./operations.gen.ts";
import type { ${toList(types.filter((type) => !isQueryType(type)))} } from "./types.gen.ts";

${code}
${sources.map(generateExport).join("\n")}`;
}

function isQueryType(type: string): boolean {
  return type.endsWith("Query");
}

function toList(names: readonly string[]): string {
  return [...new Set(names)].toSorted().join(", ");
}

function generateExport({ name, type }: Source): string {
  return `/** Checks that a value is what the spec says of ${name}. */
export const validate${name}: Validator<${type}> = /* @__PURE__ */ toValidator(check${name});
`;
}

function toParameterSources({ operationId, parameters, dependencies }: Operation): Source[] {
  const name = toCase(operationId, "PascalCase");
  const path = parameters.filter((parameter) => parameter.in === "path");
  const query = parameters.filter((parameter) => parameter.in === "query");
  return [
    path.length > 0 && { name: `${name}Path`, type: `${name}Data["path"]`, schema: toSchema(path) },
    query.length > 0 && {
      name: `${name}Query`,
      type: `${name}Query`,
      schema: { ...toSchema(query), [String(dependencyKeyword.keyword)]: dependencies },
    },
  ].filter((source) => source !== false);
}

function toSchema(parameters: readonly Parameter[]): Schema {
  return {
    type: "object",
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  };
}

function toResponseSource(operation: Operation): Source[] {
  const name = `${toCase(operation.operationId, "PascalCase")}Response`;
  const schemas = successSchemas(operation);
  return schemas[0] === undefined
    ? []
    : [{ name, type: name, schema: schemas.length === 1 ? schemas[0] : { anyOf: schemas } }];
}

/** Every object among the components, but those that already go by the name of their operation. */
function toComponentSources(document: OpenApiDocument, operations: readonly Operation[]): Source[] {
  const named = new Set(operations.flatMap(successSchemas));
  return Object.entries(document.components.schemas)
    .filter(([, schema]) => schema.type === "object" && !named.has(schema))
    .map(([name, schema]) => ({ name, type: name, schema }));
}

function compile(sources: readonly Source[], options: { allErrors: boolean }): string {
  const ajv = new Ajv2020({
    ...options,
    code: { source: true, esm: true },
    messages: false,
    strict: true,
  });
  // What some keywords need costs code in every validator: without them, a schema that uses one is an
  // error. The meta-schema does, and is compiled before.
  void ajv.validateSchema({});
  for (const keyword of ["unevaluatedProperties", "unevaluatedItems", "$dynamicRef"]) {
    ajv.removeKeyword(keyword);
  }
  Object.assign(ajv.opts, { unevaluated: false, dynamicRef: false });
  ajv.addKeyword(dependencyKeyword);
  ajv.addKeyword(requiredStringsKeyword);
  ajv.addVocabulary(["example", ...extensionsOf(sources)]);
  for (const source of sources) {
    const schema = structuredClone(source.schema);
    writeIntegerFormatsAsRanges(schema);
    gatherRequiredStrings(schema);
    ajv.addSchema(schema, source.name);
  }
  const exports = Object.fromEntries(sources.map(({ name }) => [`check${name}`, name]));
  // No one reads where in a schema an error arose, and it is a third of the code.
  return standalone.default(ajv, exports).replaceAll(/schemaPath:"[^"]*",/gu, "");
}

/** The names of the extensions, which say nothing of what is valid, but for the one that does. */
function extensionsOf(sources: readonly Source[]): Set<string> {
  const names = [...JSON.stringify(sources).matchAll(/"(x-[\w-]+)":/gu)].map(([, name]) =>
    String(name),
  );
  return new Set(names.filter((name) => name !== dependencyKeyword.keyword));
}
