import * as fc from "fast-check";
import type { Breach } from "../breach.ts";
import type { Context } from "../context.ts";

/** So many different breaches may be found by the cases of one rule. */
const maxRounds = 8;

/**
 * Judges generated inputs, and records for each rule and place of the spec that one breaks the
 * smallest that does. The same seed gives the same inputs.
 */
export async function explore<Input>(
  { seed, casesPerRule, recorder, target, bail }: Context,
  inputs: fc.Arbitrary<Input>,
  judge: (input: Input) => Promise<Breach[]>,
): Promise<void> {
  const found = new Set<string>();
  for (let round = 0; round < maxRounds; round++) {
    let smallest: Breach | undefined;
    const property = fc.asyncProperty(inputs, async (input) => {
      if (target.reasonToStop !== undefined) return true;
      recorder.countCase();
      const { timeouts } = target;
      const breaches = await judge(input);
      if (target.timeouts > timeouts) {
        // To find the smallest of them would take a timeout for each step.
        for (const breach of breaches) recorder.record(breach);
        return true;
      }
      const breach = breaches.find((candidate) =>
        // While it shrinks, an input is held to what the first one broke.
        smallest ? toKey(candidate) === toKey(smallest) : !found.has(toKey(candidate)),
      );
      smallest = breach ?? smallest;
      return breach === undefined;
    });
    const { errorInstance } = await fc.check(property, { seed, numRuns: casesPerRule });
    if (smallest === undefined) {
      if (errorInstance) throw errorInstance;
      return;
    }
    recorder.record(smallest);
    found.add(toKey(smallest));
    if (bail) return;
  }
}

function toKey({ rule, finding }: Breach): string {
  return `${rule} ${finding.pointer}`;
}
