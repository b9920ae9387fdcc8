import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = new URL("../../../../", import.meta.url);

/**
 * Packs a package as it would be published, by the pnpm on the path.
 *
 * @param location the package, such as `packages/client`.
 * @returns the tarball, in the folder.
 */
export async function packPackage(location: string, folder: string): Promise<string> {
  const args = ["pack", "--json", `--pack-destination=${folder}`];
  const cwd = fileURLToPath(new URL(location, root));
  const { stdout } = await promisify(execFile)("pnpm", args, { cwd });
  return (JSON.parse(stdout) as { filename: string }).filename;
}
