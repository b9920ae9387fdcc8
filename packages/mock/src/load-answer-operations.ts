import { bundleSpec } from "@das-processes/spec";
import { getHttpOperationsFromSpec } from "@stoplight/prism-http";
import { judgeWithPrism } from "./judge-with-prism.ts";
import type { MockOperation } from "./mock-operation.ts";

type PrismOperation = MockOperation["prism"];
type JsonSchema = NonNullable<NonNullable<PrismOperation["responses"][0]["contents"]>[0]["schema"]>;

/**
 * Reads the operations of an OpenAPI 3.1 file, by their ids, for judging answers.
 *
 * @throws if the file cannot be read, or has a schema that Prism cannot compile.
 */
export async function loadAnswerOperations(
  specFile: string,
): Promise<ReadonlyMap<string, PrismOperation>> {
  const operations = await getHttpOperationsFromSpec({
    ...(await bundleSpec(specFile)),
    // Prism would take the schemas for draft-07.
    jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
  });
  const byId = new Map<string, PrismOperation>();
  for (const { iid: operationId = "", ...operation } of operations) {
    byId.set(operationId, await toAnswerOperation(operationId, operation));
  }
  return byId;
}

async function toAnswerOperation(
  operationId: string,
  operation: PrismOperation,
): Promise<PrismOperation> {
  const responses = operation.responses.map((response) => ({
    ...response,
    contents: (response.contents ?? []).map((content) => ({
      ...content,
      schema: toJsonValue(content.schema),
    })),
  }));
  for (const { code, contents, headers = [] } of responses) {
    const schemas = [
      ...contents.map(({ mediaType, schema }) => [mediaType, schema] as const),
      ...headers.map(({ name, schema }) => [name, toJsonValue(schema)] as const),
    ];
    for (const [name, schema] of schemas) {
      if (!(await compiles(operation, schema))) {
        throw new Error(
          `Prism cannot compile the schema of ${name} in the answer ${code} of ${operationId}.`,
        );
      }
    }
  }
  return { ...operation, responses };
}

/** The schema, so that it refuses `undefined`: a body that is missing. */
function toJsonValue(schema: JsonSchema = {}): JsonSchema {
  return { type: ["object", "array", "string", "number", "boolean", "null"], ...schema };
}

// Of a schema that does not compile, because of a broken pattern for one, Prism says nothing, and
// takes every value for valid.
async function compiles(operation: PrismOperation, schema: JsonSchema): Promise<boolean> {
  const response = { id: "", code: "200", contents: [{ id: "", mediaType: "*/*", schema }] };
  const violations = await judgeWithPrism(
    { ...operation, responses: [response] },
    { statusCode: 200, headers: { "content-type": "application/json" } },
  );
  return violations.length > 0;
}
