import type { IncomingMessage } from "node:http";
import { loadSpec, type Parameter } from "@das-processes/spec";
import {
  checkDependencies,
  checkParameters,
  createRouter,
  judgeCredentials,
  listWireOperations,
  readBody,
  readParameters,
  refuseParameter,
  type AcceptedCredentials,
  type ParameterValues,
  type WireOperation,
} from "@das-processes/wire";
import { getHttpOperationsFromSpec, type IHttpRequest } from "@stoplight/prism-http";
import { fillTemplate } from "./example-target.ts";
import { readPreference } from "./preference.ts";
import {
  answerWithPrism,
  judgeWithPrism,
  type Answer,
  type PrismOperation,
  type Violation,
} from "./prism.ts";

/** An operation of the spec, with what the strict mock needs to judge and to answer a request. */
export interface MockOperation extends WireOperation {
  /** The same operation as Prism reads it. */
  prism: PrismOperation;
}

/**
 * Makes the function that answers a request strictly by the contract: it throws a `Refusal` for the
 * first thing that is wrong (`Host`, the path, the method, the length of the body, the credential, how
 * the parameters are written, their values, then what `Prefer` asks for), and has Prism answer the
 * rest.
 */
export function createAnswerer(
  operations: readonly MockOperation[],
  accepted: AcceptedCredentials<unknown>,
  bodyBytes: number,
): (request: IncomingMessage) => Promise<Answer> {
  const route = createRouter(operations);
  return async (message) => {
    const routed = route(message);
    judgeCredentials(routed, await readBody(routed, bodyBytes), accepted);
    const values = readParameters(routed);
    const { operation } = routed;
    const request = toPrismRequest(operation, values, message);
    checkValues(operation, values, await judgeWithPrism(operation.prism, request));
    return answerWithPrism(operation.prism, request, readPreference(operation.prism, request));
  };
}

function toPrismRequest(
  { method, path }: MockOperation,
  values: ParameterValues,
  { headers }: IncomingMessage,
): IHttpRequest {
  // Prism refuses a body that the operation does not declare; here a body is ignored.
  const { "content-length": _length, "content-type": _type, ...otherHeaders } = headers;
  return {
    method,
    url: {
      // Prism takes a bare comma in a path for the end of a value.
      path: fillTemplate(path, (name) => values.path.get(name) as string),
      query: Object.fromEntries(values.query),
    },
    headers: otherHeaders as Record<string, string>,
  };
}

/**
 * Holds the values of a request to what Prism found wrong with them, and to what Prism does not see.
 *
 * @throws {Refusal} for the first problem: of the parameters in the order of the spec, then of
 *   whatever else Prism minds, then of the dependencies in the order of the spec.
 */
function checkValues(
  operation: MockOperation,
  values: ParameterValues,
  violations: readonly Violation[],
): void {
  checkParameters(operation, values, (parameter) => {
    const own = violations.find((violation) => concerns(violation, parameter));
    return own && { keyword: own.code, message: withoutName(own.message, parameter) };
  });
  const [other] = violations;
  if (other !== undefined) {
    throw refuseParameter(operation, undefined, `${other.message}.`);
  }
  checkDependencies(operation, values);
}

// Prism writes every name in small letters, and names a missing parameter in its message alone.
function concerns(
  { path: [place, name], code, message }: Violation,
  parameter: Parameter,
): boolean {
  const prismName = parameter.name.toLowerCase();
  return (
    place === parameter.in &&
    (code === "required" ? message.endsWith(` '${prismName}'`) : name === prismName)
  );
}

function withoutName(message: string, { in: place, name }: Parameter): string {
  return message.replace(`Request ${place} parameter ${name.toLowerCase()} `, "");
}

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
    ) as PrismOperation;
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
