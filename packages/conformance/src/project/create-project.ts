import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { cacheFolder, runNpmInstall } from "@das-processes/cache";

/**
 * Makes a new project of an empty folder, with dependencies that npm installs: a version or a tarball
 * by name. npm keeps what it fetches in the user's cache folder, and asks the network for no more
 * than what is missing there.
 *
 * @throws {NotFetchedError} if npm cannot install them.
 */
export async function createProject(
  folder: string,
  dependencies: Record<string, string>,
): Promise<void> {
  const manifest = { private: true, type: "module", dependencies };
  await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
  await runNpmInstall(folder, "--prefer-offline", `--cache=${join(cacheFolder(), "npm")}`);
}
