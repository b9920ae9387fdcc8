/**
 * The names and values of a query in the order sent, still percent-encoded. A plus is a space, as
 * forms write it; a name without a value has an empty one.
 */
export function splitQuery(query: string): [name: string, value: string][] {
  return query
    .replaceAll("+", "%20")
    .split("&")
    .filter((pair) => pair !== "")
    .map(splitPair);
}

function splitPair(pair: string): [name: string, value: string] {
  const end = pair.indexOf("=");
  return end === -1 ? [pair, ""] : [pair.slice(0, end), pair.slice(end + 1)];
}
