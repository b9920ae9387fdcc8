import { readFileSync } from "node:fs";
import { join } from "node:path";
import { docsFolder } from "./docs-folder.ts";

/** A program that calls an operation, as both references show it. */
export interface CodeSample {
  operationId: string;
  /** What it is, for a reader who chooses among them. */
  label: string;
  /** Its language, as `lang` of `x-codeSamples` names it. */
  lang: string;
  source: string;
}

const samples = [
  { file: "curl.sh", lang: "Shell", label: "curl" },
  { file: "client.ts", lang: "TypeScript", label: "Client" },
  { file: "browser.html", lang: "HTML", label: "Browser" },
  { file: "python.py", lang: "Python", label: "Python" },
  { file: "go.go", lang: "Go", label: "Go" },
  { file: "reference-server.ts", lang: "TypeScript", label: "Reference server" },
].map((sample) => ({ operationId: "listProcesses", ...sample }));

/** The programs in `samples/`, in the order in which they are shown. */
export function listSamples(): CodeSample[] {
  return samples.map(({ file, ...sample }) => ({
    ...sample,
    source: readFileSync(join(docsFolder, "samples", file), "utf8").trimEnd(),
  }));
}
