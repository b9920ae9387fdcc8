import { createRequire } from "node:module";
import { join } from "node:path";
import { fetchPackages } from "@das-processes/cache";

/** What is measured against, or with, besides what the package has for its own development. */
export const peers: readonly string[] = [
  "@huaweicloud/huaweicloud-sdk-core@3.1.211",
  "@scalar/api-reference@1.72.1",
  "autocannon@9.0.0",
  "axios@1.21.1",
  // The vendor's core needs it, and does not say so.
  "uuid@14.0.3",
  "valibot@1.5.0",
];

/**
 * Brings the peers into the user's cache folder.
 *
 * @returns what requires from there.
 * @throws {NotFetchedError} if they cannot be fetched.
 */
export async function fetchPeers(): Promise<NodeJS.Require> {
  return createRequire(join(await fetchPackages(...peers), "package.json"));
}
