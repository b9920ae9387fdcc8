import { basename } from "node:path";
import { commandLines } from "./command-lines.ts";
import { languageOf } from "./language-of.ts";

/** What a reader types to run a program, in its folder. */
export function commandOf(file: string): string {
  const name = basename(file);
  const language = languageOf(file)!;
  if (language === "worker") {
    return `bun build ${name} --outfile worker.js && workerd serve worker.capnp`;
  }
  if (language === "browser") return `chromium http://127.0.0.1:8000/${name}`;
  return [...commandLines[language], name].join(" ");
}
