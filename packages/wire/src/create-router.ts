import type { IncomingMessage } from "node:http";
import { documentedErrorCode } from "./documented-error-code.ts";
import type { WireOperation } from "./list-wire-operations.ts";
import { Refusal } from "./refusal.ts";
import type { RoutedRequest } from "./routed-request.ts";

/**
 * Makes the function that finds the operation of a request.
 *
 * The letters of a path must be the template's own: another case, a doubled slash or a slash at the
 * end is another path. The function throws a `Refusal`: 404 for a path that no operation has, and
 * 405, with `Allow`, for a method that none has there.
 */
export function createRouter<SpecOperation extends WireOperation>(
  operations: readonly SpecOperation[],
): (message: IncomingMessage) => RoutedRequest<SpecOperation> {
  const templates = [...Map.groupBy(operations, (operation) => operation.path)]
    .map(([path, group]) => ({
      ...compileTemplate(path),
      byMethod: new Map(group.map((operation) => [operation.method.toUpperCase(), operation])),
    }))
    // OpenAPI has a path without parameters go before one that its parameters make fit.
    .toSorted((one, other) => one.names.length - other.names.length);
  const unknownCode = documentedErrorCode(operations, 404);
  return (message) => {
    const [path, query] = splitTarget(message.url as string);
    for (const { byMethod, names, pattern } of templates) {
      const values = pattern.exec(path)?.slice(1);
      if (values === undefined) {
        continue;
      }
      const operation = byMethod.get(message.method as string);
      if (operation === undefined) {
        const allow = [...byMethod.keys()].join(", ");
        throw new Refusal(405, unknownCode, `This path is for ${allow} alone.`, { Allow: allow });
      }
      const pathValues = new Map(names.map((name, index) => [name, values[index] as string]));
      return { message, operation, path, query, pathValues };
    }
    throw new Refusal(404, unknownCode, "There is no API at this path.");
  };
}

function splitTarget(target: string): [path: string, query: string] {
  const end = target.indexOf("?");
  return end === -1 ? [target, ""] : [target.slice(0, end), target.slice(end + 1)];
}

function compileTemplate(template: string): { pattern: RegExp; names: string[] } {
  const parts = template.split(/\{([^}]+)\}/u);
  const source = parts.map((part, index) => (index % 2 === 0 ? escape(part) : "([^/]+)"));
  return {
    pattern: new RegExp(`^${source.join("")}$`, "u"),
    names: parts.filter((_, index) => index % 2 === 1),
  };
}

// RegExp.escape() is not there before Node 24.
function escape(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}
