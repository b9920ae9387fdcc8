import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Outcome } from "./outcome.ts";

/** Bun and Deno would ask a proxy of the environment for the loopback, too. */
const direct = { NO_PROXY: "127.0.0.1", no_proxy: "127.0.0.1" };

/**
 * Runs the suite by a runtime of the command line.
 *
 * @param args what stands before the name of the program.
 */
export async function runProgram(
  folder: string,
  executable: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<Outcome> {
  const run = promisify(execFile);
  const env = { ...process.env, ...direct, ...environment };
  const options = { cwd: folder, env, timeout: 120_000 };
  const version = await run(executable, ["--version"], options);
  const { stdout } = await run(executable, [...args, "program.js"], options);
  return {
    version: /\d+(?:\.\d+)+/u.exec(version.stdout)?.[0] ?? version.stdout,
    results: JSON.parse(stdout) as Outcome["results"],
  };
}
