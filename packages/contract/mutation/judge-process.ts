import { judgeMutant } from "./judge-mutant.ts";
import type { Mutant } from "./mutant.ts";

/** Judges one mutant after another, as the parent process sends them. */
process.on("message", async (mutant: Mutant) => {
  process.send!(await judgeMutant(mutant));
});
