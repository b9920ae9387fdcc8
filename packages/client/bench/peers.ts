import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What the client is measured against, besides what the package has for its own development. */
export const peers: readonly string[] = [
  "@huaweicloud/huaweicloud-sdk-core@3.1.211",
  "axios@1.21.1",
  // The vendor's core needs it, and does not say so.
  "uuid@14.0.3",
  "valibot@1.5.0",
];

/**
 * Brings the peers, and keeps them in the user's cache folder, where the next call finds them without
 * any network.
 *
 * @returns what requires from there.
 * @throws if they cannot be fetched.
 */
export async function fetchPeers(): Promise<NodeJS.Require> {
  const cache = join(process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "das-processes");
  const names = peers.map((peer) => peer.replace(/^@/, "").replaceAll(/[@/]/g, "-"));
  const folder = join(cache, `bench-${names.join("+")}`);
  if (!existsSync(folder)) {
    await mkdir(cache, { recursive: true });
    const temporary = await mkdtemp(`${folder}.`);
    try {
      await install(temporary);
      await rename(temporary, folder);
    } catch (error) {
      await rm(temporary, { recursive: true });
      // Unless somebody else was faster.
      if (!existsSync(folder)) throw error;
    }
  }
  return createRequire(join(folder, "package.json"));
}

async function install(folder: string): Promise<void> {
  await run("npm", [
    "install",
    ...peers,
    `--prefix=${folder}`,
    "--ignore-scripts",
    "--no-save",
    "--no-audit",
    "--no-fund",
  ]);
}
