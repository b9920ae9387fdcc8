import { listOperations, type OpenApiDocument, type Operation } from "@das-processes/spec";
import { documentedErrorCode } from "./documented-error-code.ts";
import { readCredentials } from "./read-credentials.ts";

/** An operation of the spec, with what a server needs to read a request for it. */
export interface WireOperation extends Operation {
  errorCode: string;
  /**
   * The headers that carry a credential: the alternatives in the spec's order, and of each the
   * headers that it needs together. Empty where no credential is asked for.
   */
  credentials: readonly (readonly string[])[];
}

/**
 * Lists the operations of a document, path by path.
 *
 * @param toError makes the error for a security scheme that is not a key in a header.
 * @throws what `toError` makes.
 */
export function listWireOperations(
  document: OpenApiDocument,
  toError: (scheme: string, operationId: string) => Error,
): WireOperation[] {
  return listOperations(document).map((operation) => ({
    ...operation,
    errorCode: operation.errorCode ?? documentedErrorCode([operation], 400),
    credentials: readCredentials(document, operation, (scheme) =>
      toError(scheme, operation.operationId),
    ),
  }));
}
