import { readFileSync } from "node:fs";
import type { Process, SessionSource } from "./session-source.ts";

const fields = [
  "id",
  "user",
  "host",
  "database",
  "command",
  "time",
  "state",
  "sql",
  "trx_executed_time",
] as const satisfies readonly (keyof Process)[];

/**
 * Reads sessions of a file: an answer of the service, a list of sessions, or one session a line
 * (NDJSON). What it has besides the nine fields is left out.
 *
 * @throws {Error} if the file cannot be read, or holds anything else; it names the place.
 */
export function createRecordingSource(file: string): SessionSource {
  const sessions = readSessions(file).toSorted(byId);
  return {
    async list({ user, database, offset, limit }) {
      const matching = sessions.filter(
        (session) =>
          (user === undefined || session.user === user) &&
          (database === undefined || session.database === database),
      );
      return { processes: matching.slice(offset, offset + limit), count: matching.length };
    },
    async close() {},
  };
}

function readSessions(file: string): Process[] {
  const text = readFileSync(file, "utf8");
  const whole = parse(text);
  const list = Array.isArray(whole)
    ? whole
    : (whole as { processes?: unknown } | undefined)?.processes;
  if (Array.isArray(list)) {
    return list.map((value, index) => toSession(value, `${file}: session ${index + 1}`));
  }
  return text
    .split("\n")
    .map((line, index) => ({ line, place: `${file}:${index + 1}:` }))
    .filter(({ line }) => line.trim() !== "")
    .map(({ line, place }) => toSession(parse(line), place));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toSession(value: unknown, place: string): Process {
  if (typeof value !== "object" || value === null) {
    throw new Error(`${place} must be a session as JSON.`);
  }
  const session = value as Record<string, unknown>;
  const wrong = fields.find((field) => typeof session[field] !== "string");
  if (wrong !== undefined) throw new Error(`${place} ${wrong} must be a text.`);
  return Object.fromEntries(fields.map((field) => [field, session[field]])) as unknown as Process;
}

/** Ids are numbers, of any length. */
function byId(one: Process, other: Process): number {
  return one.id.length - other.id.length || (one.id < other.id ? -1 : 1);
}
