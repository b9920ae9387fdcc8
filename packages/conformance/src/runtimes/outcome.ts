import type { Result } from "../suite/run-suite.ts";

export interface Outcome {
  /** The version of the runtime, in its own words. */
  version: string;
  results: Result[];
}
