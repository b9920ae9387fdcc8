/**
 * Usage: node mutation/run-mutation.ts [--only SUBSTRING]
 *
 * Changes the spec in every way that means something, has the mock and the judges made of each such
 * mutant, and sees whether the suite, which knows the spec, notices. Prints a table, writes all into
 * .vitest/mutation.json, and fails if a mutant is not caught, or if one that is listed as equivalent
 * is. With --only, judges the mutants alone whose id has that in it. Takes about a minute of two
 * processors.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { scoreMutants } from "./score-mutants.ts";
import { toTable } from "./to-table.ts";

const { only } = parseArgs({ options: { only: { type: "string" } } }).values;
const score = await scoreMutants({
  only,
  onProgress(done, total) {
    if (process.stderr.isTTY)
      process.stderr.write(`\r${done} of ${total}${done < total ? "" : "\n"}`);
  },
});
const directory = new URL("../.vitest/", import.meta.url);
await mkdir(directory, { recursive: true });
await writeFile(new URL("mutation.json", directory), JSON.stringify(score, undefined, 2));
process.stdout.write(toTable(score));
process.exitCode = score.survivors.length + score.staleEquivalents.length > 0 ? 1 : 0;
