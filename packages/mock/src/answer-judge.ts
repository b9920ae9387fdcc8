import { MIMEType } from "node:util";
import { bundleSpec, specFile as ownSpecFile } from "@das-processes/spec";
import { quote } from "@das-processes/wire";
import { getHttpOperationsFromSpec } from "@stoplight/prism-http";
// How Prism finds what is documented for a status lies outside its public face: hence the exact
// version in package.json.
import { findOperationResponse } from "@stoplight/prism-http/dist/validator/utils/spec.js";
import { judgeWithPrism, type PrismOperation } from "./prism.ts";

/** An answer as received, with its body read. */
export interface JudgedAnswer {
  status: number;
  /** By name, in capital or small letters. */
  headers: Readonly<Record<string, string>>;
  /** What the JSON of the body says; undefined where there is no body. */
  body: unknown;
}

/**
 * Finds what is wrong with an answer to a call of the operation, in words; empty if nothing is.
 *
 * @throws {Error} if the contract has no such operation.
 */
export type AnswerJudge = (operationId: string, answer: JudgedAnswer) => Promise<string[]>;

/**
 * Makes a judge of answers: Prism's validation of responses, in this process, without a server.
 *
 * What the contract does not document is wrong: another status, another type of content than the
 * documented ones, or a body where none is documented. Fields and headers that it does not name are
 * allowed. Values are taken as they are: a number in a text is no number, except in a header.
 *
 * @throws {Error} if the OpenAPI 3.1 file cannot be read, or has a schema that Prism cannot compile.
 */
export async function createAnswerJudge({
  specFile = ownSpecFile,
}: {
  /** The path of the OpenAPI file; by default the one of `@das-processes/spec`. */
  specFile?: string;
} = {}): Promise<AnswerJudge> {
  const operations = await loadAnswerOperations(specFile);
  return async (operationId, { status, headers, body }) => {
    const operation = operations.get(operationId);
    if (operation === undefined) {
      const known = [...operations.keys()].join(", ");
      throw new Error(`The contract has no operation ${quote(operationId)}; it has: ${known}.`);
    }
    const response = findOperationResponse(operation.responses, status);
    if (response._tag === "None") {
      const documented = operation.responses.map(({ code }) => code).join(" or ");
      return [`Response status must be ${documented}, not ${status}`];
    }
    const { "content-type": contentType, ...otherHeaders } = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
    );
    const problem = findContentProblem(response.value, contentType, body);
    if (problem !== undefined) {
      return [problem];
    }
    const violations = await judgeWithPrism(operation, {
      statusCode: status,
      headers: {
        ...otherHeaders,
        // Written anew, because Prism fails at `application/json;`.
        ...(contentType !== undefined && { "content-type": String(new MIMEType(contentType)) }),
      },
      body,
    });
    return violations.map(({ message }) => message);
  };
}

// Prism takes `application/problem+json` for `application/json`, fails at a type that it cannot read,
// and lets any content pass where none is documented.
function findContentProblem(
  { contents = [] }: PrismOperation["responses"][0],
  contentType: string | undefined,
  body: unknown,
): string | undefined {
  if (contents.length === 0) {
    const isEmpty = contentType === undefined && body === undefined;
    return isEmpty ? undefined : "Response must have no content";
  }
  if (contents.some(({ mediaType }) => covers(mediaType, contentType))) {
    return undefined;
  }
  const documented = contents.map(({ mediaType }) => mediaType).join(" or ");
  return `Response content-type must be ${documented}, not ${quote(contentType ?? "")}`;
}

function covers(documented: string, contentType: string | undefined): boolean {
  try {
    const range = new MIMEType(documented);
    const { type, subtype } = new MIMEType(contentType ?? "");
    return [type, "*"].includes(range.type) && [subtype, "*"].includes(range.subtype);
  } catch {
    return false;
  }
}

type JsonSchema = NonNullable<NonNullable<PrismOperation["responses"][0]["contents"]>[0]["schema"]>;

/**
 * Reads the operations of an OpenAPI 3.1 file, by their ids, for judging answers.
 *
 * @throws if the file cannot be read, or has a schema that Prism cannot compile.
 */
async function loadAnswerOperations(
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
