import type { IncomingMessage } from "node:http";
import type { WireOperation } from "./operations.ts";
import { documentedErrorCode, quote, Refusal, refuseRequest } from "./refusal.ts";

/** A request for an operation of the spec. */
export interface RoutedRequest<SpecOperation extends WireOperation = WireOperation> {
  message: IncomingMessage;
  operation: SpecOperation;
  /** The requested host, with its port if there is one. */
  host: string;
  /** As sent: still percent-encoded. */
  path: string;
  /** As sent, without its question mark; empty where there is none. */
  query: string;
  /** The path's values by their names in the template, as sent. */
  pathValues: ReadonlyMap<string, string>;
}

/**
 * Makes the function that finds the operation of a request.
 *
 * The letters of a path must be the template's own: another case, a doubled slash or a slash at the
 * end is another path. The function throws a `Refusal`: 400 for a request without a valid `Host`, 404
 * for a path that no operation has, and 405, with `Allow`, for a method that none has there.
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
    const { host, path, query } = readTarget(message);
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
      return { message, operation, host, path, query, pathValues };
    }
    throw new Refusal(404, unknownCode, "There is no API at this path.");
  };
}

/** Reads the target: a path, or a whole URL, whose host overrides `Host` (RFC 9112, 3.2.2). */
function readTarget(message: IncomingMessage): { host: string; path: string; query: string } {
  const sentHost = readHost(message);
  const target = message.url as string;
  const [, host, rest = ""] = /^https?:\/\/([^/?#]*)(.*)$/iu.exec(target) ?? [];
  if (host === "" || (host !== undefined && !hostForm.test(host))) {
    throw refuseRequest(`The URL must have a valid host, not ${quote(host)}.`);
  }
  const [path, query] = split(host === undefined ? target : rest, "?");
  return { host: host ?? sentHost, path, query };
}

/** A host of RFC 3986 with an optional port, which may be empty. */
const hostForm =
  /^(?:\[(?:[\da-f.:]+|v[\da-f]+\.[\w.~!$&'()*+,;=:-]+)\]|(?:[\w.~!$&'()*+,;=-]|%[\da-f]{2})*)(?::\d*)?$/iu;

/** RFC 9112, 3.2 demands a 400 if `Host` is missing, invalid or sent more than once. */
function readHost({ headers, httpVersion, rawHeaders }: IncomingMessage): string {
  // Node accepts HTTP/0.9 and HTTP/2.0 as well.
  if (!/^1\.[01]$/u.test(httpVersion)) {
    throw refuseRequest("The request must be one of HTTP/1.1.");
  }
  const { host } = headers;
  if (host === undefined) {
    if (httpVersion !== "1.0") {
      throw refuseRequest("Host must be given.");
    }
    return "";
  }
  // Node keeps only the first of several.
  if (rawHeaders.filter(isHostName).length > 1) {
    throw refuseRequest("Host was given more than once; give it once.");
  }
  if (!hostForm.test(host)) {
    throw refuseRequest(`Host must be a valid host with an optional port, not ${quote(host)}.`);
  }
  return host;
}

/** Whether an item of `rawHeaders`, where names and values alternate, is the name Host. */
function isHostName(item: string, index: number): boolean {
  return index % 2 === 0 && item.length === 4 && item.toLowerCase() === "host";
}

/** Splits a string where the separator is first; without it the second part is empty. */
export function split(text: string, separator: string): [before: string, after: string] {
  const end = text.indexOf(separator);
  return end === -1 ? [text, ""] : [text.slice(0, end), text.slice(end + 1)];
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
