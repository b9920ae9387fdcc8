import { join } from "node:path";
import { fetchPackage } from "./fetch-package.ts";
import type { Runtime } from "./runtime.ts";

const version = "2.9.6";

/** @throws {NotFetchedError} if npm cannot install it on this system. */
export async function fetchDeno(): Promise<Runtime> {
  const library = process.platform === "linux" ? "-glibc" : "";
  const folder = await fetchPackage(`@deno/${process.platform}-${process.arch}${library}`, version);
  return { executable: join(folder, "deno"), version };
}
