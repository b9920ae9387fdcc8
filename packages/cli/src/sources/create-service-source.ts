import type { ListProcessesParams } from "@das-processes/client";
import { InputError } from "../input-error.ts";
import { readSettings } from "../settings/read-settings.ts";
import { createDebugLog } from "./create-debug-log.ts";
import type { Source } from "./source.ts";
import type { SourceOptions } from "./source-options.ts";

/** The greatest that the service takes. */
const pageSize = 100;
/** How many further pages are asked for at a time: more make a small server no quicker. */
const greatestPrefetch = 4;

/**
 * The service, asked by the client with the settings.
 *
 * @throws {InputError} if neither a user nor a database is given, or a setting is missing.
 */
export async function createServiceSource(options: SourceOptions): Promise<Source> {
  const filter = toFilter(options);
  const [{ createDasClient }, settings] = await Promise.all([
    import("@das-processes/client"),
    readSettings(options),
  ]);
  const { location, projectId, instanceId, dbUserId, headers, credentials } = settings;
  const client = createDasClient({
    ...location,
    projectId,
    credentials,
    headers,
    ...(options.debug ? createDebugLog() : {}),
  });
  const params: ListProcessesParams = {
    instance_id: instanceId,
    db_user_id: dbUserId,
    ...(options.nodeId === undefined ? {} : { node_id: options.nodeId }),
    ...filter,
  };
  return {
    name: instanceId,
    async read({ signal, onProgress } = {}) {
      // The first page tells how many more are worth asking for at a time.
      const { processes, count } = await client.listProcesses(
        { ...params, limit: pageSize },
        { signal },
      );
      const sessions = new Map(processes.map((process) => [process.id, process]));
      onProgress?.(sessions.size, count);
      if (processes.length === pageSize) {
        const furtherPages = Math.ceil((count - pageSize) / pageSize);
        const prefetch = Math.min(greatestPrefetch, Math.max(0, furtherPages - 1));
        const further = { ...params, offset: pageSize };
        for await (const process of client.iterateProcesses(further, { prefetch, signal })) {
          sessions.set(process.id, process);
          if (sessions.size % pageSize === 0) onProgress?.(sessions.size, count);
        }
      }
      return { takenAt: new Date(), processes: [...sessions.values()] };
    },
  };
}

function toFilter({ user, database, all }: SourceOptions) {
  const isGiven = user !== undefined || database !== undefined;
  if (all && isGiven) {
    throw new InputError("--all asks for every session: leave it out, or --user and --database.");
  }
  if (all) return { unfiltered: true } as const;
  if (database !== undefined) return { database, ...(user === undefined ? {} : { user }) };
  if (user !== undefined) return { user };
  throw new InputError(
    "The service wants a filter: give --user, --database or both. " +
      "--all sends none, as an example of its reference does; it may then refuse the call.",
  );
}
