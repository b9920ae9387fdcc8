import { isDeepStrictEqual } from "node:util";
import {
  describeDependency,
  isSatisfied,
  listOperations,
  loadSpec,
  type Operation,
} from "@das-processes/spec";
import { listSubsets } from "../src/cases/create-case-maker.ts";

/**
 * Finds the breaking changes that Redocly's diff (2.77) does not rate as such: a dependency between
 * parameters that refuses what was let through (of a list in an extension it sees no change at all),
 * and a default that differs (a patch to it).
 */
export async function findUnratedBreaks(releasedFile: string, specFile: string): Promise<string[]> {
  const [released, current] = (await Promise.all([loadSpec(releasedFile), loadSpec(specFile)])).map(
    listOperations,
  ) as [Operation[], Operation[]];
  return released.flatMap((before) => {
    const after = current.find(
      ({ method, path }) => method === before.method && path === before.path,
    );
    // Redocly tells of one that is gone.
    return after ? [...findStricterRules(before, after), ...findOtherDefaults(before, after)] : [];
  });
}

function findStricterRules(before: Operation, after: Operation): string[] {
  const required = before.parameters.filter((parameter) => parameter.required);
  const dependent = before.parameters.filter(
    ({ name, required: isRequired }) =>
      !isRequired &&
      [before, after].some(({ dependencies }) =>
        dependencies.some(({ parameters }) => parameters.includes(name)),
      ),
  );
  const letThrough = listSubsets(dependent)
    .map(({ chosen }) => new Set([...required, ...chosen].map(({ name }) => name)))
    .filter((given) => before.dependencies.every((dependency) => isSatisfied(dependency, given)));
  return after.dependencies
    .filter((dependency) => letThrough.some((given) => !isSatisfied(dependency, given)))
    .map((dependency) => `${before.operationId}: a new rule, ${describeDependency(dependency)}`);
}

function findOtherDefaults(before: Operation, after: Operation): string[] {
  return before.parameters.flatMap(({ name, in: place, schema }) => {
    const now = after.parameters.find((other) => other.name === name && other.in === place);
    return schema.default === undefined ||
      now === undefined ||
      isDeepStrictEqual(now.schema.default, schema.default)
      ? []
      : [
          `${before.operationId}: the default of ${name} changed from ${JSON.stringify(schema.default)} to ${JSON.stringify(now.schema.default)}`,
        ];
  });
}
