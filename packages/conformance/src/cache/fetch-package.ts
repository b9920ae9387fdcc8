import { join } from "node:path";
import { fetchIntoCache } from "./fetch-into-cache.ts";
import { runNpmInstall } from "./run-npm-install.ts";

/**
 * Brings a package of npm, with its dependencies, into the user's cache folder, where the next call
 * finds it without any network.
 *
 * @param version one exact version.
 * @returns the folder of the package.
 * @throws {NotFetchedError} if npm cannot install it on this system. Its own scripts do not run.
 */
export async function fetchPackage(name: string, version: string): Promise<string> {
  const folder = await fetchIntoCache(
    `${name.replace("@", "").replace("/", "-")}-${version}`,
    (temporary) => runNpmInstall(temporary, "--no-save", `${name}@${version}`),
  );
  return join(folder, "node_modules", name);
}
