import { join } from "node:path";
import { fetchPackage } from "./fetch-package.ts";
import type { Runtime } from "./runtime.ts";

const version = "1.4.5";

/** @throws {NotFetchedError} if npm cannot install it on this system. */
export async function fetchBun(): Promise<Runtime> {
  const architecture = process.arch === "arm64" ? "aarch64" : process.arch;
  const folder = await fetchPackage(`@oven/bun-${process.platform}-${architecture}`, version);
  return { executable: join(folder, "bin", "bun"), version };
}
