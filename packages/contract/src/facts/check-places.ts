import { isDeepStrictEqual } from "node:util";
import { resolvePointer } from "../cases/create-spec-pointers.ts";
import type { Fact, Place } from "./fact.ts";

/** Values of the spec, by their pointers, that say nothing of the service. */
const withoutFact = [
  // The name, the version and the licence of the file itself.
  /^\/(?:openapi|info\/(?:title|version|summary|license\/.+))$/u,
  // Names and headings for readers.
  /^\/tags\/|\/get\/tags\/|\/summary$/u,
  // Wordings, which may change at any time.
  /\/error_msg(?:\/example)?$/u,
  // Advice for readers, made of facts that have their places elsewhere.
  /\/examples\/(?:DAS|APIGW)\.\d+\/description$/u,
  // Made up or recorded: the rule `example-valid` holds them to their schemas.
  /\/examples\/[^/]+\/value\/(?:request_id|processes)(?:\/|$)/u,
];

/** Which places of the facts are absent from the bundled spec or hold something else: a sentence for each. */
export function findMissingPlaces(document: object, facts: readonly Fact[]): string[] {
  return facts.flatMap(({ fact, places }) =>
    places.flatMap((place) => {
      const problem = findProblem(place, resolvePointer(document, place.pointer));
      return problem === undefined ? [] : [`${place.pointer} ${problem}: ${fact}`];
    }),
  );
}

/** Which values of the bundled spec no fact names: a sentence for each. */
export function findUnnamedPlaces(document: object, facts: readonly Fact[]): string[] {
  const named = new Set(facts.flatMap(({ places }) => places.map(({ pointer }) => pointer)));
  return [...listValues(document, named)]
    .filter(([pointer]) => !withoutFact.some((pattern) => pattern.test(pointer)))
    .map(([pointer, value]) => `${pointer} holds ${JSON.stringify(value)}, which no fact names.`);
}

function findProblem(place: Place, found: unknown): string | undefined {
  if (found === undefined) return "is absent";
  if ("says" in place) {
    const text = typeof found === "string" ? found.replaceAll(/\s+/gu, " ") : "";
    return text.includes(place.says) ? undefined : `does not say ${JSON.stringify(place.says)}`;
  }
  return isDeepStrictEqual(found, place.value)
    ? undefined
    : `holds ${JSON.stringify(found)} and not ${JSON.stringify(place.value)}`;
}

/** Whatever has nothing below it, but for what lies at or below one of the places. */
function* listValues(
  node: unknown,
  besides: ReadonlySet<string>,
  pointer = "",
): Generator<[pointer: string, value: unknown]> {
  if (besides.has(pointer)) return;
  const children = typeof node === "object" && node !== null ? Object.entries(node) : [];
  if (children.length === 0) yield [pointer, node];
  for (const [key, child] of children) {
    const step = key.replaceAll("~", "~0").replaceAll("/", "~1");
    yield* listValues(child, besides, `${pointer}/${step}`);
  }
}
