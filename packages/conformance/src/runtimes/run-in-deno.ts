import { join } from "node:path";
import { fetchDeno } from "@das-processes/cache";
import type { Outcome } from "./outcome.ts";
import { runProgram } from "./run-program.ts";

/** Runs the suite of a project in Deno, allowed to call the loopback and nothing else. */
export async function runInDeno(folder: string): Promise<Outcome> {
  const { executable } = await fetchDeno();
  return runProgram(
    folder,
    executable,
    ["run", "--no-prompt", "--no-remote", "--allow-net=127.0.0.1"],
    { DENO_DIR: join(folder, ".deno"), DENO_NO_UPDATE_CHECK: "1" },
  );
}
