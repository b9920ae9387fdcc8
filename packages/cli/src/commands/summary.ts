import type { FilterOptions } from "../sessions/filter-options.ts";
import { selectSessions } from "../sessions/select-sessions.ts";
import { openSource } from "../sources/open-source.ts";
import { showProgress } from "../sources/show-progress.ts";
import type { SourceOptions } from "../sources/source-options.ts";
import { summarise } from "../summary/summarise.ts";

export interface SummaryOptions extends SourceOptions, FilterOptions {
  output: keyof typeof formats;
}

// Each is loaded where it is wanted: what measures texts is not the business of JSON.
const formats = {
  table: async () => (await import("../summary/format-summary.ts")).formatSummary,
  json: async () => (await import("../summary/format-summary-as-json.ts")).formatSummaryAsJson,
};

const widthWithoutTerminal = 120;

/** Tells what the sessions that match come to, as a whole, and by user, host and database. */
export async function summary(options: SummaryOptions): Promise<void> {
  const [source, format] = await Promise.all([openSource(options), formats[options.output]()]);
  const progress = showProgress();
  const snapshot = await source.read(progress).finally(() => progress.clear());
  const processes = selectSessions(snapshot.processes, options);
  const found = summarise(source.name, { takenAt: snapshot.takenAt, processes });
  process.stdout.write(format(found, process.stdout.columns ?? widthWithoutTerminal));
}
