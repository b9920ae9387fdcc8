import { installPackages } from "./install-packages.ts";
import { keepFolder } from "./keep-folder.ts";

export interface FetchedPackage {
  name: string;
  /** The exact version. */
  version: string;
  /** What it needs beside it without saying so, such as `name@1.2.3`. */
  extra: readonly string[];
}

/**
 * Fetches a package that is too large, or too odd, to be a dependency, and keeps it in the user's
 * cache folder, where the next call finds it without any network.
 *
 * @returns the folder with its `node_modules`.
 * @throws if the package cannot be fetched.
 */
export async function fetchPackage({ name, version, extra }: FetchedPackage): Promise<string> {
  const packages = [`${name}@${version}`, ...extra];
  return await keepFolder(packages.map(toFolderName).join("+"), (folder) =>
    installPackages(folder, packages),
  );
}

function toFolderName(packageAndVersion: string): string {
  return packageAndVersion.replace(/^@/u, "").replaceAll(/[@/]/gu, "-");
}
