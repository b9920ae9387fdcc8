import { describeDependency, type Operation, type ParameterDependency } from "@das-processes/spec";
import { toCase } from "@hey-api/openapi-ts";
import { header } from "./header.ts";

/**
 * Writes, for each operation with query parameters, the type of its query with `x-dependencies` in
 * force, and the defaults that the spec gives.
 */
export function generateOperations(operations: readonly Operation[]): string {
  const withQuery = operations.filter(hasQuery);
  const dataTypes = withQuery.map(({ operationId }) => `${toCase(operationId, "PascalCase")}Data`);
  const imports = `import type { ${dataTypes.toSorted().join(", ")} } from "./types.gen.ts";\n`;
  return [header, imports, optional, ...withQuery.map(generateQuery)].join("\n");
}

/** hey-api's optional properties take no `undefined` under TypeScript's `exactOptionalPropertyTypes`. */
const optional = `/** A query whose optional parameters may also be undefined. */
type Query<Flat> = {
  [Name in keyof Flat]: object extends Pick<Flat, Name> ? Flat[Name] | undefined : Flat[Name];
};
`;

function hasQuery({ parameters }: Operation): boolean {
  return parameters.some((parameter) => parameter.in === "query");
}

function generateQuery({ operationId, parameters, dependencies }: Operation): string {
  const name = toCase(operationId, "PascalCase");
  const flat = `NonNullable<${name}Data["query"]>`;
  const defaults = parameters
    .filter((parameter) => parameter.in === "query" && parameter.schema.default !== undefined)
    .map((parameter) => [parameter.name, parameter.schema.default]);
  const sentences = dependencies.map((dependency) => ` ${describeDependency(dependency)}`);
  return `/** The query of \`${operationId}\`.${sentences.join("")} */
export type ${name}Query = ${[`Query<${flat}>`, ...dependencies.map((dependency) => toType(flat, dependency))].join(" &\n  ")};

/** The defaults that the spec gives the query of \`${operationId}\`. */
export const ${operationId}QueryDefaults = ${JSON.stringify(Object.fromEntries(defaults))} as const;
`;
}

function toType(flat: string, { operator, parameters }: ParameterDependency): string {
  const given = (names: readonly string[]) => `Required<Pick<${flat}, ${toUnion(names)}>>`;
  const others = (name: string) => parameters.filter((other) => other !== name);
  const onlyOne = parameters.map((name) => `(${given([name])} & ${absent(others(name))})`);
  const alternatives = {
    Or: parameters.map((name) => given([name])),
    OnlyOne: onlyOne,
    ZeroOrOne: [...onlyOne, absent(parameters)],
    AllOrNone: [given(parameters), absent(parameters)],
  };
  return `(${alternatives[operator].join(" | ")})`;
}

function absent(names: readonly string[]): string {
  return `{ [Name in ${toUnion(names)}]?: undefined }`;
}

function toUnion(names: readonly string[]): string {
  return names.map((name) => JSON.stringify(name)).join(" | ");
}
