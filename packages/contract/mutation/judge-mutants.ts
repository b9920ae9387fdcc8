import { fork } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { Catches } from "./layers.ts";
import type { Mutant } from "./mutant.ts";

/** What a mutant came to. */
export type Outcome = Omit<Mutant, "document"> & { catches: Catches };

const program = fileURLToPath(new URL("judge-process.ts", import.meta.url));

/**
 * Judges mutants on every processor, and tells of them in their own order.
 *
 * @param onProgress told after each one how many are done.
 */
export async function judgeMutants(
  mutants: readonly Mutant[],
  onProgress: (done: number) => void,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = mutants.entries();
  let done = 0;
  async function judgeInProcess(): Promise<void> {
    const child = fork(program);
    const failure = new AbortController();
    child.once("exit", (code) => failure.abort(new Error(`${program} ended with ${code}.`)));
    try {
      for (const [index, mutant] of waiting) {
        child.send(mutant);
        const [catches] = (await once(child, "message", failure)) as [Catches];
        const { document: _, ...rest } = mutant;
        outcomes[index] = { ...rest, catches };
        onProgress(++done);
      }
    } finally {
      child.kill();
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, judgeInProcess));
  return outcomes;
}
