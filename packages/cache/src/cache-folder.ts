import { homedir } from "node:os";
import { join } from "node:path";

/** The folder of the user's cache that is this project's; it may be deleted at any time. */
export function cacheFolder(): string {
  return join(process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "das-processes");
}
