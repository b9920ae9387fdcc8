import { toHarmlessJson } from "../text/to-harmless-json.ts";
import type { Group } from "./group-sessions.ts";
import type { Summary } from "./summarise.ts";

/** The summary as one line of JSON; times are in seconds, and null where none is told. */
export function formatSummaryAsJson(summary: Summary): string {
  return `${toHarmlessJson({
    source: summary.source,
    taken_at: summary.takenAt,
    sessions: summary.sessions,
    active: summary.active,
    sleeping: summary.sleeping,
    idle_in_transaction: summary.idleInTransaction,
    longest_statement: summary.longestStatement ?? null,
    longest_transaction: summary.longestTransaction ?? null,
    by_user: summary.users.map((group) => toRecord("user", group)),
    by_host: summary.hosts.map((group) => toRecord("host", group)),
    by_database: summary.databases.map((group) => toRecord("database", group)),
  })}\n`;
}

function toRecord(kind: string, { name, sessions, active, greatestTime }: Group): object {
  return { [kind]: name, sessions, active, greatest_time: greatestTime ?? null };
}
