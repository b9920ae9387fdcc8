import type { MockOperation } from "./mock-operation.ts";

/** What the spec has at a path. */
export interface Route {
  /** By method, in capitals. */
  operations: ReadonlyMap<string, MockOperation>;
  /** The path's values by their names in the template, as sent: still percent-encoded. */
  values: ReadonlyMap<string, string>;
}

/**
 * Makes the function that finds a path among the templates of the spec. The letters of a path must
 * be the template's own: another case, a doubled slash or a slash at the end is another path.
 */
export function createRouter(
  operations: readonly MockOperation[],
): (path: string) => Route | undefined {
  const templates = [...Map.groupBy(operations, ({ path }) => path)]
    .map(([path, group]) => ({
      ...compileTemplate(path),
      byMethod: new Map(group.map((operation) => [operation.method.toUpperCase(), operation])),
    }))
    // OpenAPI has a path without parameters go before one that its parameters make fit.
    .toSorted((one, other) => one.names.length - other.names.length);
  return (path) => {
    for (const { pattern, names, byMethod } of templates) {
      const match = pattern.exec(path);
      if (match !== null) {
        const values = new Map(names.map((name, index) => [name, match[index + 1] as string]));
        return { operations: byMethod, values };
      }
    }
    return undefined;
  };
}

function compileTemplate(path: string): { pattern: RegExp; names: string[] } {
  const parts = path.split(/\{([^}]+)\}/u);
  const source = parts.map((part, index) => (index % 2 === 0 ? RegExp.escape(part) : "([^/]+)"));
  return {
    pattern: new RegExp(`^${source.join("")}$`, "u"),
    names: parts.filter((_, index) => index % 2 === 1),
  };
}
