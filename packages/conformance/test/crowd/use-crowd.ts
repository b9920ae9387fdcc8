import { createDasClient } from "@das-processes/client";
import type {
  DasClient,
  IterateOptions,
  ListProcessesResponse,
  Process,
} from "@das-processes/client";
import { afterAll, beforeAll, type TestContext } from "vitest";
import { fetchTimeout } from "../fetch-timeout.ts";
import { skipUnlessFetched } from "../skip-unless-fetched.ts";
import { credentials, ids, startServer, type ServerOptions } from "../start-server.ts";
import type { Filter } from "./filters.ts";
import { openCrowd, type Crowd } from "./open-crowd.ts";

/** Has a crowd for the tests of a file; a test is skipped where there is none. */
export function useCrowd(): (context: TestContext) => Promise<Crowd> {
  let opening: Promise<Crowd>;
  beforeAll(async () => {
    opening = openCrowd();
    await opening.catch(() => {});
  }, fetchTimeout);
  afterAll(async () => {
    const crowd = await opening.catch(() => {});
    await crowd?.close();
  });
  return (context) => skipUnlessFetched(context, opening);
}

/** Starts a reference server that may see a crowd's sessions, and do nothing else. */
export async function startBefore(crowd: Crowd, options: ServerOptions = {}): Promise<string> {
  const { host, port, watcher } = crowd;
  return startServer({ mysql: { host, port } }, { account: watcher, ...options });
}

/** Makes a client of a server before a crowd. */
export async function startClient(crowd: Crowd): Promise<DasClient> {
  const { token } = credentials;
  const endpoint = await startBefore(crowd);
  return createDasClient({
    endpoint,
    projectId: ids.projectId,
    credentials: { token },
    retry: { attempts: 1 },
  });
}

const toParams = (filter: Filter) => ({
  instance_id: ids.instanceId,
  db_user_id: ids.dbUserId,
  ...filter,
});

const mostPages = 100;

/** Reads pages as they come, to the first that is not full. */
export async function readPages(
  client: DasClient,
  filter: Filter,
  limit: number,
): Promise<ListProcessesResponse[]> {
  const pages: ListProcessesResponse[] = [];
  do {
    const offset = pages.length * limit;
    pages.push(await client.listProcesses({ ...toParams(filter), offset, limit }));
  } while (pages.at(-1)?.processes.length === limit && pages.length < mostPages);
  return pages;
}

/** Reads as a program does that need not know of pages. */
export function iterate(
  client: DasClient,
  filter: Filter,
  options: IterateOptions,
): AsyncIterable<Process> {
  return client.iterateProcesses(toParams(filter), options);
}
