/** A tool is not on this machine, and is none that the project fetches. */
export class NotInstalledError extends Error {
  override name = "NotInstalledError";
}
