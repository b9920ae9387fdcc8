import * as fc from "fast-check";
import type { Breach } from "../breach.ts";
import type { Context } from "../context.ts";
import type { RuleId } from "./rule-id.ts";

/** So many different rules may be found broken by the cases of one. */
const greatestRounds = 4;

/**
 * Judges generated inputs, and records for each rule that one breaks the smallest that does. The same
 * seed gives the same inputs.
 */
export async function explore<Input>(
  { seed, casesPerRule, recorder, target, bail }: Context,
  inputs: fc.Arbitrary<Input>,
  judge: (input: Input) => Promise<Breach[]>,
): Promise<void> {
  const found = new Set<RuleId>();
  for (let round = 0; round < greatestRounds; round++) {
    let smallest: Breach | undefined;
    const property = fc.asyncProperty(inputs, async (input) => {
      if (target.isSpent) return true;
      recorder.countCase();
      const breach = (await judge(input)).find(({ rule }) =>
        // While it shrinks, an input is held to the rule that the first one broke.
        smallest ? rule === smallest.rule : !found.has(rule),
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
    found.add(smallest.rule);
    if (bail) return;
  }
}
