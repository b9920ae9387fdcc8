import { fetchBun } from "@das-processes/cache";
import type { Outcome } from "./outcome.ts";
import { runProgram } from "./run-program.ts";

/** Runs the suite of a project in Bun. */
export async function runInBun(folder: string): Promise<Outcome> {
  const { executable } = await fetchBun();
  return runProgram(folder, executable, ["run"]);
}
