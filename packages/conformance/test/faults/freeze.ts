import { readFile } from "node:fs/promises";
import type { RowDataPacket } from "mysql2/promise";
import type { Scene } from "./open-scene.ts";

/**
 * Stops MySQL in whatever it does.
 *
 * @returns what has it go on.
 */
export async function freeze({ administrator }: Scene): Promise<() => void> {
  const root = await administrator.open();
  const [[row]] = await root.query<RowDataPacket[]>("SELECT @@pid_file AS file");
  const pid = Number(await readFile(String(row?.["file"]), "utf8"));
  process.kill(pid, "SIGSTOP");
  return () => void process.kill(pid, "SIGCONT");
}
