import { loadSpec } from "@das-processes/spec";
import { listWireOperations, type WireOperation } from "@das-processes/wire";
import { getHttpOperationsFromSpec } from "@stoplight/prism-http";
import type { MockOperation } from "./mock-operation.ts";

/**
 * Reads the operations of an OpenAPI file for the strict mock.
 *
 * @throws if the file cannot be read, or holds what the strict mock cannot hold a request to.
 */
export async function loadOperations(specFile: string): Promise<MockOperation[]> {
  const [document, prismOperations] = await Promise.all([
    loadSpec(specFile),
    getHttpOperationsFromSpec(specFile),
  ]);
  return listWireOperations(document, toSchemeError).map((operation) => {
    refuseBrokenPatterns(operation);
    const prism = prismOperations.find(
      ({ method, path }) => method === operation.method && path === operation.path,
    ) as MockOperation["prism"];
    return { ...operation, prism };
  });
}

function toSchemeError(scheme: string, operationId: string): Error {
  return new Error(
    `The strict mock can check keys in a header alone, not the security scheme ${scheme} of ${operationId}: ` +
      `mock this file with strict: false.`,
  );
}

// Prism drops the whole validation of a request's path or query, without a word, when one pattern in
// it does not compile.
function refuseBrokenPatterns({ operationId, parameters }: WireOperation): void {
  for (const { name, schema } of parameters) {
    try {
      RegExp(schema.pattern ?? "", "u");
    } catch (cause) {
      throw new Error(
        `The pattern of ${name} in ${operationId} is not a regular expression with the flag u: ${schema.pattern}`,
        { cause },
      );
    }
  }
}
