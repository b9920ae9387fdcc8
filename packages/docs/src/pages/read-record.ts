import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { docsFolder } from "../docs-folder.ts";
import type { Records } from "./records.ts";

/** What a record holds; undefined if there is none. */
export function readRecord<Name extends keyof Records>(
  name: Name,
  folder: string = join(docsFolder, "records"),
): Records[Name] | undefined {
  const file = join(folder, name);
  // A shell makes the file before the tool has anything to write into it.
  const text = existsSync(file) ? readFileSync(file, "utf8").trim() : "";
  return text === "" ? undefined : (JSON.parse(text) as Records[Name]);
}
