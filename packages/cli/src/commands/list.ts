import type { Process } from "@das-processes/client";
import type { RowForm } from "../output/row-form.ts";
import { writeLines } from "../output/write-lines.ts";
import type { FilterOptions } from "../sessions/filter-options.ts";
import { selectSessions } from "../sessions/select-sessions.ts";
import { sortSessions } from "../sessions/sort-sessions.ts";
import { openSource } from "../sources/open-source.ts";
import { showProgress } from "../sources/show-progress.ts";
import type { SourceOptions } from "../sources/source-options.ts";

export interface ListOptions extends SourceOptions, FilterOptions {
  sort: keyof Process;
  /** At most so many. */
  limit?: number;
  columns?: readonly (keyof Process)[];
  output: keyof typeof formats;
  /** Whole SQL texts, also in the table. */
  full?: true;
}

type Format = (sessions: readonly Process[], form: RowForm) => Iterable<string>;

// Each is loaded where it is wanted: what measures texts is none of the others' business.
const formats = {
  table: async () => (await import("../output/format-sessions-as-table.ts")).formatSessionsAsTable,
  json: async () => (await import("../output/format-sessions-as-json.ts")).formatSessionsAsJson,
  ndjson: async () =>
    (await import("../output/format-sessions-as-ndjson.ts")).formatSessionsAsNdjson,
  csv: async () => (await import("../output/format-sessions-as-csv.ts")).formatSessionsAsCsv,
  markdown: async () =>
    (await import("../output/format-sessions-as-markdown.ts")).formatSessionsAsMarkdown,
} satisfies Record<string, () => Promise<Format>>;

const widthWithoutTerminal = 120;

/** Lists the sessions that match. */
export async function list(options: ListOptions): Promise<void> {
  const source = await openSource(options);
  const progress = showProgress();
  const [{ processes }, format] = await Promise.all([
    source.read(progress).finally(() => progress.clear()),
    // While the request is under way.
    formats[options.output](),
  ]);
  const found = sortSessions(selectSessions(processes, options), options.sort);
  const shown = found.slice(0, options.limit);
  await writeLines(
    format(shown, {
      columns: options.columns,
      isFull: options.full ?? false,
      width: process.stdout.columns || widthWithoutTerminal,
    }),
  );
  if (options.output === "table") {
    process.stdout.write(`\n${shown.length} of ${processes.length} sessions\n`);
  }
}
