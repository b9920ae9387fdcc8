import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { cacheFolder } from "./cache-folder.ts";

/**
 * Finds a folder in the cache by its name, or has it filled first. It appears there whole or not at
 * all, also if several fill it at a time or one is interrupted.
 */
export async function fetchIntoCache(
  name: string,
  fill: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = join(cacheFolder(), name);
  if (existsSync(folder)) return folder;
  await mkdir(cacheFolder(), { recursive: true });
  const temporary = await mkdtemp(`${folder}.`);
  try {
    await fill(temporary);
    await rename(temporary, folder);
  } catch (error) {
    await rm(temporary, { recursive: true });
    // Somebody else was faster.
    if (existsSync(folder)) return folder;
    throw error;
  }
  return folder;
}
