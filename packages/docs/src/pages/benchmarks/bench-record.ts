/** What `pnpm bench --json` writes. */
export interface BenchRecord {
  /** When the run ended, in ISO 8601. */
  date: string;
  machine: { cores: number; model?: string; node: string; platform: string };
  sections: BenchSection[];
  goals: BenchGoal[];
}

export interface BenchSection {
  title: string;
  /** Such as `µs` or `1/s`. */
  unit: string;
  /** What is to be known beside the figures. */
  note?: string;
  rows: BenchRow[];
}

export interface Spread {
  median: number;
  min: number;
  max: number;
}

export interface BenchRow extends Spread {
  name: string;
  /** What it is beside others, by what is compared, such as `times fetch`. */
  comparisons: Record<string, Spread>;
}

export interface BenchGoal {
  /** It ends with `at most` or `at least`. */
  goal: string;
  limit: number;
  figure: number;
  holds: boolean;
}
