import { join } from "node:path";
import { fetchPackage } from "@das-processes/cache";
import type { Outcome } from "./outcome.ts";
import { runProgram } from "./run-program.ts";

/** Runs the suite of a project in one version of Node. */
export async function runInNode(folder: string, version: string): Promise<Outcome> {
  const node = await fetchPackage(`node-${process.platform}-${process.arch}`, version);
  return runProgram(folder, join(node, "bin", "node"), []);
}
