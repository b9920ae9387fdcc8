import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** Runs a module, given as a text, in the folder of a project; returns what it prints. */
export async function evaluate(folder: string, program: string): Promise<string> {
  const args = ["--input-type=module", "--eval", program];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder });
  return stdout;
}
