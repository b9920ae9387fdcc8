import { listOperations, type OpenApiDocument, type Operation } from "@das-processes/spec";
import { documentedErrorCode } from "./refusal.ts";

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

/** What OpenAPI says of credentials, at the top of a document and in an operation. */
interface Secured {
  security?: Record<string, unknown>[];
}

function readCredentials(
  document: OpenApiDocument & Secured,
  { path, method }: Pick<Operation, "path" | "method">,
  toError: (scheme: string) => Error,
): string[][] {
  const own = document.paths[path]?.[method] as Secured | undefined;
  const { securitySchemes = {} } = document.components;
  return (own?.security ?? document.security ?? []).map((alternative) =>
    Object.keys(alternative).map((key) => {
      const scheme = securitySchemes[key];
      if (scheme?.type === "apiKey" && scheme.in === "header" && scheme.name !== undefined) {
        return scheme.name;
      }
      throw toError(key);
    }),
  );
}
