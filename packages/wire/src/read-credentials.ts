import type { OpenApiDocument, Operation } from "@das-processes/spec";

/** What OpenAPI says of credentials, at the top of a document and in an operation. */
interface Secured {
  security?: Record<string, unknown>[];
}

/** The headers that carry the credentials of an operation: the alternatives, and those of each. */
export function readCredentials(
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
