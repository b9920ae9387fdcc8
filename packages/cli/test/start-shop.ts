import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { exampleSessions } from "./example-sessions.ts";
import { makeFolder } from "./make-folder.ts";
import { startReferenceServer } from "./start-reference-server.ts";

/** Starts the reference server with the example sessions; it ends with the test. */
export async function startShop(): Promise<string> {
  const file = join(await makeFolder(), "sessions.json");
  await writeFile(file, JSON.stringify(exampleSessions));
  return startReferenceServer({ recording: file });
}
