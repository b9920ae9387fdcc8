import type { Samples } from "./measure-pairs.ts";
import { spreadOf, type Spread } from "./spread.ts";

export interface Row extends Spread {
  name: string;
  /** What it is beside others, by what is compared, such as `times fetch`. */
  comparisons: Record<string, Spread>;
}

export interface Section {
  title: string;
  unit: "µs" | "ms" | "MB" | "bytes" | "1/s" | "requests" | "% of a core";
  rows: Row[];
  /** What a reader of the figures has to know. */
  note?: string;
}

type Comparison = (one: number, other: number) => number;

export interface Base {
  name: string;
  /** Such as `times fetch`. */
  label: string;
  compare: Comparison;
}

/** A base to tell the ratio to. */
export function timesOf(name: string): Base {
  return { name, label: `times ${name}`, compare: (one, other) => one / other };
}

/** The rows of samples, each compared round by round to the bases. */
export function toRows(samples: Samples, scale: number, bases: readonly Base[]): Row[] {
  return [...samples].map(([name, own]) => ({
    name,
    ...spreadOf(own.map((sample) => sample * scale)),
    comparisons: Object.fromEntries(
      bases.map((base) => [
        base.label,
        spreadOf(own.map((sample, round) => base.compare(sample, samples.get(base.name)![round]!))),
      ]),
    ),
  }));
}
