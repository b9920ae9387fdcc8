import { join } from "node:path";
import { fetchPackage } from "./fetch-package.ts";
import type { Runtime } from "./runtime.ts";

const version = "1.20261117.1";

/** @throws {NotFetchedError} if npm cannot install it on this system. */
export async function fetchWorkerd(): Promise<Runtime> {
  const architecture = process.arch === "x64" ? "64" : process.arch;
  const name = `@cloudflare/workerd-${process.platform}-${architecture}`;
  return { executable: join(await fetchPackage(name, version), "bin", "workerd"), version };
}
