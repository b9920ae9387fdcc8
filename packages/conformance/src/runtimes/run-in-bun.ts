import { join } from "node:path";
import { fetchPackage } from "@das-processes/cache";
import type { Outcome } from "./outcome.ts";
import { runProgram } from "./run-program.ts";

const architectures: Record<string, string> = { arm64: "aarch64" };

/** Runs the suite of a project in Bun. */
export async function runInBun(folder: string): Promise<Outcome> {
  const architecture = architectures[process.arch] ?? process.arch;
  const bun = await fetchPackage(`@oven/bun-${process.platform}-${architecture}`, "1.4.5");
  return runProgram(folder, join(bun, "bin", "bun"), ["run"]);
}
