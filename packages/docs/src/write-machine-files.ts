/**
 * node src/write-machine-files.ts FOLDER
 *
 * Writes the description for programs into a folder: as one document, in YAML and in JSON, and the
 * whole reference as Markdown.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleSpec, loadSpec } from "@das-processes/spec";
import { stringify } from "yaml";
import { listSamples } from "./list-samples.ts";
import { toMarkdown } from "./reference/to-markdown.ts";

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  throw new Error("Usage: node src/write-machine-files.ts FOLDER");
}

const bundled = await bundleSpec();
const files = {
  "openapi.json": `${JSON.stringify(bundled, null, 2)}\n`,
  "openapi.yaml": stringify(bundled, { aliasDuplicateObjects: false }),
  "reference.md": toMarkdown(await loadSpec(), listSamples()),
};
for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
