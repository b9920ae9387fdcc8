import { decodeComponent } from "../decode-component.ts";
import { splitQuery } from "../split-query.ts";
import { encodeComponent } from "./encode-component.ts";

/**
 * The query of a request as it is signed: the pairs of decoded names and values in order, each
 * encoded once, however it was sent. Undefined if the query is not percent-encoded UTF-8.
 */
export function canonicaliseQuery(query: string): string | undefined {
  const pairs: [name: string, value: string][] = [];
  for (const [rawName, rawValue] of splitQuery(query)) {
    const name = decodeComponent(rawName);
    const value = decodeComponent(rawValue);
    if (name === undefined || value === undefined) {
      return undefined;
    }
    pairs.push([name, value]);
  }
  return pairs
    .toSorted((one, other) => compare(one[0], other[0]) || compare(one[1], other[1]))
    .map((pair) => pair.map(encodeComponent).join("="))
    .join("&");
}

// The bytes of UTF-8 are in the order of the code points, where JavaScript's own order is that of
// UTF-16, which has an emoji before a private character.
function compare(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
