import { orderOf } from "./order-of.ts";

/** Makes so many calls, one after the other or some at a time. */
export type Contender = (calls: number) => Promise<void> | void;

export interface Race {
  contenders: Readonly<Record<string, Contender>>;
  rounds: number;
  /** How many calls each contender makes in a round. */
  calls: number;
  /** How many rounds are run before those that count. */
  warmUpRounds: number;
  /** A clock in milliseconds. */
  now?: () => number;
}

/** The milliseconds that a call took, of each contender by its name, round by round. */
export type Samples = ReadonlyMap<string, readonly number[]>;

/**
 * Has contenders run in rounds, each once a round, so that a machine that is busy for a while is busy
 * for all of them. No contender always runs first, or always after the same other one.
 */
export async function measurePairs({
  contenders,
  rounds,
  calls,
  warmUpRounds,
  now = () => performance.now(),
}: Race): Promise<Samples> {
  const names = Object.keys(contenders);
  const samples = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = -warmUpRounds; round < rounds; round++) {
    for (const name of orderOf(names, round + warmUpRounds)) {
      const start = now();
      await contenders[name]!(calls);
      const sample = (now() - start) / calls;
      if (round >= 0) samples.get(name)!.push(sample);
    }
  }
  return samples;
}
