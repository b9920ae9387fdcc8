import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";

/**
 * Keeps a folder in the user's cache: filled the first time, and found there by every later call.
 * It is filled beside its place and then moved, so that nobody ever finds a part of it.
 *
 * @returns where the folder is.
 * @throws what `fill` throws; nothing is kept then.
 */
export async function keepFolder(
  name: string,
  fill: (folder: string) => Promise<void>,
): Promise<string> {
  const cache = join(process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "das-processes");
  const folder = join(cache, name);
  if (existsSync(folder)) {
    return folder;
  }
  await mkdir(cache, { recursive: true });
  const temporary = await mkdtemp(`${folder}.`);
  try {
    await fill(temporary);
    await rename(temporary, folder);
  } catch (error) {
    await rm(temporary, { recursive: true });
    // Somebody else was faster.
    if (existsSync(folder)) {
      return folder;
    }
    throw error;
  }
  return folder;
}
