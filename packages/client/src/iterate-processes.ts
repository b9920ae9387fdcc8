import { PageLimitError, refuse } from "./errors.ts";
import type { ListProcessesResponse, Process } from "./generated/types.gen.ts";
import type { ListProcessesParams, RequestOptions } from "./list-processes.ts";

export interface IterateOptions {
  /** Sessions to ask for at a time, from 1 to 100; 100 by default. */
  pageSize?: number | undefined;
  /** Further pages to have in flight while one is being used, from 0 to 100; 0 by default. */
  prefetch?: number | undefined;
  /** Ends the iteration at once; it then throws the signal's reason. */
  signal?: AbortSignal | undefined;
}

type ListPage = (
  params: ListProcessesParams,
  options: RequestOptions,
) => Promise<ListProcessesResponse>;

/** A million sessions in pages of 100: more than MySQL can hold connections. */
const maxPages = 10_000;
const maxPrefetch = 100;

/**
 * Yields the sessions of all pages, each once, up to an empty page or the number that the server
 * counts. Pages are separate reads of a list that changes meanwhile: sessions that come or go
 * between them may be missing.
 */
export async function* iterateProcesses(
  listPage: ListPage,
  params: ListProcessesParams,
  { pageSize = 100, prefetch = 0, signal }: IterateOptions = {},
): AsyncGenerator<Process, void, undefined> {
  if (!(Number.isInteger(prefetch) && prefetch >= 0 && prefetch <= maxPrefetch)) {
    refuse("prefetch", `must be an integer from 0 to ${maxPrefetch}`);
  }
  const leaving = new AbortController();
  const signals = signal ? AbortSignal.any([signal, leaving.signal]) : leaving.signal;
  const seen = new Set<string>();
  let pages: Promise<ListProcessesResponse>[] = [];
  let { offset = 0 } = params;
  // How many sessions each page has: a server may give less than it is asked for.
  let step = pageSize;
  let idsBefore: string | undefined;
  try {
    for (let turn = 0; turn < maxPages; turn++) {
      while (pages.length <= prefetch) {
        const at = offset + pages.length * step;
        const page = listPage({ ...params, offset: at, limit: pageSize }, { signal: signals });
        // Its failure counts when its turn comes, which may be never.
        page.catch(() => {});
        pages.push(page);
      }
      const { processes, count } = await pages.shift()!;
      const { length } = processes;
      const ids = processes.map(({ id }) => id).join();
      if (length >= step && ids === idsBefore) {
        throw new PageLimitError(`Stopped at offset ${offset}: the server repeats the page before`);
      }
      idsBefore = ids;
      for (const process of processes) {
        if (seen.has(process.id)) continue;
        seen.add(process.id);
        yield process;
      }
      offset += length;
      if (length === 0 || offset >= count) return;
      if (length !== step) {
        // The pages ahead begin at the wrong place.
        step = length;
        pages = [];
      }
    }
    throw new PageLimitError(`Stopped after ${maxPages} pages`);
  } finally {
    leaving.abort();
  }
}
