import type { OwnSession } from "./own-sessions.ts";
import type { SessionQuery } from "./session-source.ts";

/** A row of the statement that `selectPage` makes. */
export interface PageRow {
  isListed: number;
  total: number;
  /** Null in the only row of an empty page. */
  id: number | null;
  user: string | null;
  host: string | null;
  database: string | null;
  command: string | null;
  time: number | null;
  state: string | null;
  sql: string | null;
}

/**
 * MySQL reads the first, MariaDB the second. MySQL has the second, too, and it fails as long as any
 * statement on the server has a character beyond the Basic Multilingual Plane, such as an emoji.
 */
const list = "/*!80022 performance_schema.processlist *//*M! information_schema.processlist */";
const isListed = "/*!80022 @@performance_schema *//*M! 1 */";

/** Reads how the server shows where the session comes from that it is run in. */
export const selectOwnHost = `SELECT HOST AS host FROM ${list} WHERE ID = CONNECTION_ID()`;

/**
 * Makes the part of a statement, after SELECT, that reads a page of sessions and how many match.
 *
 * @param hidden the sessions that do not match whatever is wanted.
 */
export function selectPage(
  { user, database, offset, limit }: SessionQuery,
  hidden: readonly OwnSession[],
): string {
  const conditions = [
    "TRUE",
    ...leaveOut(hidden),
    ...(user === undefined ? [] : [`CAST(USER AS BINARY) = ${toLiteral(user)}`]),
    ...(database === undefined ? [] : [`CAST(DB AS BINARY) = ${toLiteral(database)}`]),
  ];
  const matching = `${list} WHERE ${conditions.join(" AND ")}`;
  return `
    ${isListed} AS isListed, counted.*, page.*
    FROM (SELECT COUNT(*) AS total FROM ${matching}) AS counted
    LEFT JOIN (
      SELECT ID AS id, USER AS user, HOST AS host, DB AS \`database\`, COMMAND AS command,
        GREATEST(TIME, 0) AS time, STATE AS state, INFO AS \`sql\`
      FROM ${matching} ORDER BY ID LIMIT ${limit} OFFSET ${offset}
    ) AS page ON TRUE
    ORDER BY page.id
  `;
}

/** Those whose host is not known by their ids alone. */
function leaveOut(sessions: readonly OwnSession[]): string[] {
  const nameless = sessions.filter(({ host }) => host === undefined).map(({ id }) => id);
  const named = sessions.flatMap(({ id, host }) => (host === undefined ? [] : [{ id, host }]));
  const ids = named.map(({ id }) => id).join();
  const pairs = named.map(({ id, host }) => `(${id}, ${toLiteral(host)})`).join();
  return [
    ...(nameless.length > 0 ? [`ID NOT IN (${nameless.join()})`] : []),
    // Most rows are done with after the ids.
    ...(named.length > 0
      ? [`NOT (ID IN (${ids}) AND (ID, CAST(HOST AS BINARY)) IN (${pairs}))`]
      : []),
  ];
}

/**
 * Bytes, and so compared as such: by case, accents and trailing spaces. There is nothing to escape, and
 * so nothing that the server's SQL mode changes.
 */
function toLiteral(value: string): string {
  return `x'${Buffer.from(value).toString("hex")}'`;
}
