import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Installs packages, such as `name@1.2.3`, into a folder, and runs none of their scripts. */
export async function installPackages(folder: string, packages: readonly string[]): Promise<void> {
  await run("npm", [
    "install",
    ...packages,
    `--prefix=${folder}`,
    "--ignore-scripts",
    "--no-save",
    "--no-audit",
    "--no-fund",
  ]);
}
