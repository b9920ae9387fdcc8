import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { NotFetchedError } from "./not-fetched-error.ts";

/**
 * Has npm install into a folder. No script of a package runs.
 *
 * @param args what to install and how.
 * @throws {NotFetchedError} if npm cannot, with its reasons.
 */
export async function runNpmInstall(folder: string, ...args: string[]): Promise<void> {
  const common = [`--prefix=${folder}`, "--ignore-scripts", "--no-audit", "--no-fund"];
  // By default it waits for minutes for a network that is not there.
  const patience = ["--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=5000"];
  await promisify(execFile)("npm", ["install", ...common, ...patience, ...args]).catch(
    (cause: Error) => {
      throw new NotFetchedError(cause.message, { cause });
    },
  );
}
