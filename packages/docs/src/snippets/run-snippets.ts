/**
 * node src/snippets/run-snippets.ts [FILE ...]
 *
 * Runs programs that the docs show, all of them by default, and tells of each whether it prints what
 * the file beside it says.
 */
import { relative, resolve } from "node:path";
import { docsFolder } from "../docs-folder.ts";
import { listSnippets } from "./list-snippets.ts";
import { runEach } from "./run-each.ts";

const named = process.argv.slice(2).map((file) => relative(docsFolder, resolve(file)));
for await (const result of runEach(named.length > 0 ? named : listSnippets())) {
  const { status, file, tools, reason } = result;
  console.log(`${status.padEnd(7)}  ${file}  ${tools}`);
  if (reason !== undefined) console.log(reason);
  if (status === "failed") process.exitCode = 1;
}
