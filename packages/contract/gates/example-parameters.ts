import type { Operation } from "@das-processes/spec";

/** The example of each parameter of an operation, by its name. */
export function exampleParameters({ parameters }: Operation): Record<string, unknown> {
  return Object.fromEntries(parameters.map(({ name, example }) => [name, example]));
}
