import { join } from "node:path";
import { fetchPackages } from "./fetch-packages.ts";

/**
 * Brings one package as `fetchPackages` does.
 *
 * @param version one exact version.
 * @returns the folder of the package itself.
 * @throws {NotFetchedError} if npm cannot install it on this system.
 */
export async function fetchPackage(name: string, version: string): Promise<string> {
  return join(await fetchPackages(`${name}@${version}`), "node_modules", name);
}
