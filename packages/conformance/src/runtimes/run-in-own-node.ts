import type { Outcome } from "./outcome.ts";
import { runProgram } from "./run-program.ts";

/** Runs the suite of a project in the Node that everything here runs on. */
export async function runInOwnNode(folder: string): Promise<Outcome> {
  return runProgram(folder, process.execPath, []);
}
