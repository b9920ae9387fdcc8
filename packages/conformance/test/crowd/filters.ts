import type { CrowdSession } from "./open-crowd.ts";

export type Filter = { user: string; database?: string } | { user?: string; database: string };

export function isOf({ user, database }: Filter) {
  return (session: { user: string; database?: string | null | undefined }): boolean =>
    (user === undefined || session.user === user) &&
    (database === undefined || session.database === database);
}

/** Each user, each database, and each two of them that some session has. */
export function listFilters(sessions: readonly CrowdSession[]): Filter[] {
  const filters = sessions.flatMap(({ user, database }): Filter[] =>
    database === undefined ? [{ user }] : [{ user }, { database }, { user, database }],
  );
  return [...new Map(filters.map((filter) => [JSON.stringify(filter), filter])).values()];
}
