import { facts } from "../src/facts/facts.ts";
import { findMissingPlaces, findUnnamedPlaces } from "../src/facts/check-places.ts";
import { askJudges } from "./ask-judges.ts";
import { askMock } from "./ask-mock.ts";
import { buildMutant, type BuiltMutant } from "./build-mutant.ts";
import type { Catches } from "./layers.ts";
import type { Mutant } from "./mutant.ts";
import { reachOf } from "./reach.ts";

/** Asks each layer, whatever the others find, whether it sees that a mutant is not the spec. */
export async function judgeMutant({ document, pointer }: Mutant): Promise<Catches> {
  const [broken] = [...findMissingPlaces(document, facts), ...findUnnamedPlaces(document, facts)];
  const told: Catches = broken === undefined ? {} : { facts: broken };
  let built: BuiltMutant;
  try {
    built = await buildMutant(document);
  } catch (error) {
    return { "does not build": String(error), ...told };
  }
  try {
    const reach = reachOf(pointer);
    const found = await askMock(built.mock.url, reach);
    const judged = await askJudges(built, reach);
    return { ...(found !== undefined && { HTTP: found }), ...judged, ...told };
  } finally {
    await built.mock.close();
  }
}
