import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Process } from "@das-processes/client";
import { makeFolder } from "./make-folder.ts";

/** Writes a recording of one snapshot, for the test that runs, and gives its folder. */
export async function writeRecording(
  sessions: readonly Process[],
  name = "monday.ndjson",
): Promise<string> {
  const folder = await makeFolder();
  const head = { taken_at: "2026-11-24T10:00:00.000Z", sessions: sessions.length };
  const lines = [head, ...sessions].map((line) => `${JSON.stringify(line)}\n`);
  await writeFile(join(folder, name), lines.join(""));
  return folder;
}
