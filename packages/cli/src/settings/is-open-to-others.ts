import { stat } from "node:fs/promises";

/** Whether other users of the machine may read a file. Windows does not tell it by the mode. */
export async function isOpenToOthers(file: string): Promise<boolean> {
  return process.platform !== "win32" && ((await stat(file)).mode & 0o077) !== 0;
}
