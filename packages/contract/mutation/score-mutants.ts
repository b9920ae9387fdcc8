import { bundleSpec } from "@das-processes/spec";
import { equivalentMutants, type EquivalentMutants } from "./equivalent-mutants.ts";
import { judgeMutants, type Outcome } from "./judge-mutants.ts";
import { listMutants } from "./list-mutants.ts";

export interface Score {
  outcomes: readonly Outcome[];
  /** Those that are listed as meaning the same as the spec. */
  equivalents: readonly Outcome[];
  /** Of the others, those that no layer caught. */
  survivors: readonly Outcome[];
  /** What is wrong with the list of equivalent mutants: a sentence for each fault. */
  staleEquivalents: readonly string[];
  /** The share of the others that was caught, from 0 to 1. */
  score: number;
}

export interface ScoreOptions {
  /** Judges those mutants alone whose id has this in it. */
  only?: string | undefined;
  /** Told after each mutant. */
  onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Judges the mutants of the spec. */
export async function scoreMutants({
  only = "",
  onProgress = () => {},
}: ScoreOptions = {}): Promise<Score> {
  const all = listMutants(await bundleSpec());
  const mutants = all.filter(({ id }) => id.includes(only));
  const outcomes = await judgeMutants(mutants, (done) => onProgress(done, mutants.length));
  const listed = equivalentMutants.filter(
    ({ ids }) => only === "" || mutants.some(({ id }) => ids.test(id)),
  );
  return toScore(outcomes, listed);
}

export function toScore(outcomes: readonly Outcome[], listed: readonly EquivalentMutants[]): Score {
  const isEquivalent = ({ id }: Outcome) => listed.some(({ ids }) => ids.test(id));
  const equivalents = outcomes.filter(isEquivalent);
  const survivors = outcomes.filter((outcome) => !isEquivalent(outcome) && !isCaught(outcome));
  return {
    outcomes,
    equivalents,
    survivors,
    staleEquivalents: [
      ...listed
        .filter(({ ids }) => !outcomes.some(({ id }) => ids.test(id)))
        .map(
          ({ ids }) => `No mutant has an id that matches ${ids}, which is listed as equivalent.`,
        ),
      ...equivalents
        .filter(isCaught)
        .map(({ id }) => `This mutant is listed as equivalent, and is caught: ${id}`),
    ],
    score: 1 - survivors.length / (outcomes.length - equivalents.length),
  };
}

export function isCaught({ catches }: Outcome): boolean {
  return Object.keys(catches).length > 0;
}
