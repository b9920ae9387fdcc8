import { globSync } from "node:fs";
import { docsFolder } from "../docs-folder.ts";
import { languageOf } from "./language-of.ts";

/** Every program that the docs show: its path below this package, in order. */
export function listSnippets(): string[] {
  return globSync("{samples,snippets}/**/*", { cwd: docsFolder })
    .filter((file) => languageOf(file) !== undefined)
    .toSorted();
}
