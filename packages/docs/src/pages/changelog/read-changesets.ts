import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Changeset } from "./changeset.ts";

/** The changesets of a folder, in the order of their files' names. */
export function readChangesets(folder: string): Changeset[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".md") && file !== "README.md")
    .toSorted()
    .map((file) => {
      const text = readFileSync(join(folder, file), "utf8");
      const [, head = "", summary = ""] = /^---\n([^]*?)\n?---\n([^]*)$/u.exec(text) ?? [];
      return { bumps: (parse(head) ?? {}) as Changeset["bumps"], summary: summary.trim() };
    });
}
