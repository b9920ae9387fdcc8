import { PageLimitError } from "./errors/page-limit-error.ts";
import { RequestValidationError } from "./errors/request-validation-error.ts";
import type { ListProcessesResponse, Process } from "./generated/types.gen.ts";
import type { ListProcessesParams, RequestOptions } from "./list-processes.ts";
import { parameterIssue } from "./parameter-issue.ts";

export interface IterateOptions {
  /** How many sessions to ask for at a time, from 1 to 100; 100 by default. */
  pageSize?: number | undefined;
  /** How many further pages to have in flight while one is being used, from 0 to 100; 0 by default. */
  prefetch?: number | undefined;
  /** Ends the iteration at once; it then throws the signal's reason. */
  signal?: AbortSignal | undefined;
}

type ListPage = (
  params: ListProcessesParams,
  options: RequestOptions,
) => Promise<ListProcessesResponse>;

/** A million sessions in pages of 100: more than MySQL can hold connections. */
const greatestPages = 10_000;
const greatestPrefetch = 100;

/**
 * Gives the sessions of all pages, each once. The list changes between two pages: sessions that come
 * or go meanwhile may be left out.
 */
export async function* iterateProcesses(
  listPage: ListPage,
  params: ListProcessesParams,
  { pageSize = 100, prefetch = 0, signal }: IterateOptions = {},
): AsyncGenerator<Process, void, undefined> {
  if (!(Number.isInteger(prefetch) && prefetch >= 0 && prefetch <= greatestPrefetch)) {
    const range = `must be an integer from 0 to ${greatestPrefetch}`;
    throw new RequestValidationError([parameterIssue("prefetch", range)]);
  }
  const leaving = new AbortController();
  const signals = signal ? AbortSignal.any([signal, leaving.signal]) : leaving.signal;
  const seen = new Set<string>();
  const pages: Promise<ListProcessesResponse>[] = [];
  let { offset = 0 } = params;
  try {
    for (let turn = 0; turn < greatestPages; turn++) {
      while (pages.length <= prefetch) {
        const page = listPage({ ...params, offset, limit: pageSize }, { signal: signals });
        // Its failure counts when its turn comes, which may be never.
        page.catch(() => {});
        pages.push(page);
        offset += pageSize;
      }
      const { processes } = await pages.shift()!;
      for (const process of processes) {
        if (seen.has(process.id)) continue;
        seen.add(process.id);
        yield process;
      }
      if (processes.length < pageSize) return;
    }
    throw new PageLimitError(greatestPages);
  } finally {
    leaving.abort();
  }
}
