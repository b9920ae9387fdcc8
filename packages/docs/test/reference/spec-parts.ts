import { listOperations, loadSpec, type Response, type Schema } from "@das-processes/spec";
import { listSamples } from "../../src/list-samples.ts";

export const spec = await loadSpec();
export const samples = listSamples();
export const operations = listOperations(spec);
export const schemas = Object.entries(spec.components.schemas);
export const fields = schemas.flatMap(([object, { properties = {}, required = [] }]) =>
  Object.entries(properties).map(([name, field]) => ({
    object,
    name,
    field,
    isRequired: required.includes(name),
  })),
);
export const responses = operations.flatMap((operation) =>
  Object.entries(operation.responses).map(([status, response]) => ({ status, response })),
);
export const errors = responses.flatMap(({ status, response }) =>
  examplesOf(response).flatMap((example) => {
    const { error_code: code } = example.value as { error_code?: string };
    return code === undefined ? [] : [{ code, status, response, ...example }];
  }),
);

export function nameOf(schema: Schema): string {
  return schemas.find(([, named]) => named === schema)![0];
}

export function objectsIn(schema: Schema): Schema[] {
  const { items, properties } = schema;
  return [
    ...(properties === undefined ? [] : [schema]),
    ...[...(items ? [items] : []), ...Object.values(properties ?? {})].flatMap(objectsIn),
  ];
}

export function examplesOf({ content = {} }: Response) {
  return Object.values(content).flatMap(({ examples = {} }) =>
    Object.entries(examples).map(([name, example]) => ({ name, ...example })),
  );
}
