import type { SnippetResult } from "../snippets/snippet-result.ts";
import type { SnippetsRecord } from "../snippets/snippets-record.ts";
import { describeMissingRecord } from "./describe-missing-record.ts";
import { formatTime } from "./format-time.ts";
import { type Html, html } from "./html/html.ts";
import { toTable } from "./html/to-table.ts";
import type { Page } from "./page.ts";

type Result = SnippetsRecord["results"][number];

/** Every program that the docs show, what ran it, and what came of it. */
export function toSamplesPage(record: SnippetsRecord | undefined): Page {
  return {
    path: "samples",
    title: "Samples",
    description:
      "Every program that these pages show, the command that ran it, with what version of which tool, and the result.",
    body: record === undefined ? describeMissingRecord("samples.json") : toBody(record),
  };
}

function toBody({ startedAt, results }: SnippetsRecord): string {
  const folders = Map.groupBy(results, ({ file }) => file.split("/").slice(0, -1).join("/"));
  return [
    html`<p>
      Each program on these pages is a file of the repository, below <code>packages/docs</code>, and
      is shown as it is. ${countStatuses(results)} in the run of ${formatTime(startedAt)}. A program
      has passed if it ends well and prints what the file beside it says, which is what the pages
      show. It ran in a copy of its folder, with the addresses of the mock, the reference server and
      MySQL replaced by those of servers that were started for it; a page came from a static server.
      What is installed neither here nor by the project is not run.
    </p>`.source,
    ...[...folders].flatMap(([folder, members]) => [
      `## ${toHeading(folder)}`,
      toFolderTable(folder, members).source,
    ]),
  ].join("\n\n");
}

function countStatuses(results: readonly Result[]): string {
  const counts = Map.groupBy(results, ({ status }) => status);
  return [
    `${counts.get("passed")?.length ?? 0} of ${results.length} passed`,
    ...(["failed", "not run"] as const)
      .filter((status) => counts.has(status))
      .map((status) => `${counts.get(status)!.length} ${status}`),
  ].join(", ");
}

function toHeading(folder: string): string {
  if (folder === "samples") return "In the reference";
  const name = folder.replace("snippets/", "");
  const words = name.replaceAll("-", " ");
  return `[${words[0]!.toUpperCase()}${words.slice(1)}](/guides/${name}/)`;
}

function toFolderTable(folder: string, results: readonly Result[]): Html {
  return toTable({
    label: `Programs in ${folder}`,
    className: "programs",
    head: ["Program", "Command", "Run by", "Result"],
    rows: results.map(({ file, command, tools, status, reason }) => [
      html`<code>${file.slice(folder.length + 1)}</code>`,
      html`<code>${command}</code>`,
      tools,
      toResult(status, reason),
    ]),
  });
}

const styles = { passed: "passed", failed: "failed", "not run": "skipped" } as const;

function toResult(status: SnippetResult["status"], reason: string | undefined): Html {
  const word = html`<span class="status ${styles[status]}">${status}</span>`;
  const [firstLine] = reason?.split("\n") ?? [];
  return firstLine === undefined ? word : html`${word}: ${firstLine}`;
}
