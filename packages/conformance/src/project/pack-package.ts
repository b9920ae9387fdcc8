import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const clientFolder = fileURLToPath(new URL("../../../client/", import.meta.url));

/**
 * Packs the client as it would be published, by the pnpm on the path.
 *
 * @returns the tarball, in the folder.
 */
export async function packClient(folder: string): Promise<string> {
  const args = ["pack", "--json", `--pack-destination=${folder}`];
  const { stdout } = await promisify(execFile)("pnpm", args, { cwd: clientFolder });
  return (JSON.parse(stdout) as { filename: string }).filename;
}
