import { fetchIntoCache } from "./fetch-into-cache.ts";
import { runNpmInstall } from "./run-npm-install.ts";

/**
 * Brings packages of npm, with their dependencies, into the user's cache folder, where the next call
 * finds them without any network.
 *
 * @param packages each with one exact version, such as `name@1.2.3`.
 * @returns the folder with their `node_modules`.
 * @throws {NotFetchedError} if npm cannot install them on this system. Their own scripts do not run.
 */
export async function fetchPackages(...packages: readonly string[]): Promise<string> {
  return fetchIntoCache(packages.map(toFolderName).join("+"), (folder) =>
    runNpmInstall(folder, "--no-save", ...packages),
  );
}

function toFolderName(packageAndVersion: string): string {
  return packageAndVersion.replace(/^@/u, "").replaceAll(/[@/]/gu, "-");
}
