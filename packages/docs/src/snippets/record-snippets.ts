/**
 * node src/snippets/record-snippets.ts
 *
 * Runs every program that the docs show, and writes what came of each to `records/samples.json`,
 * which the page of the samples is made from.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { docsFolder } from "../docs-folder.ts";
import { listSnippets } from "./list-snippets.ts";
import { runEach } from "./run-each.ts";
import type { SnippetsRecord } from "./snippets-record.ts";

const results: SnippetsRecord["results"] = [];
const startedAt = new Date().toISOString();
// What it printed stands in the file beside it.
for await (const { output: _, ...result } of runEach(listSnippets())) {
  results.push(result);
  console.log(`${result.status.padEnd(7)}  ${result.file}`);
}
const record: SnippetsRecord = { startedAt, results };
writeFileSync(join(docsFolder, "records/samples.json"), `${JSON.stringify(record, null, 2)}\n`);
