import type { SessionSource } from "./sources/session-source.ts";
import { SourceError } from "./sources/source-error.ts";

/** Where the sessions of a node come from, and as whom they are read. */
export interface Place {
  project: string;
  instance: string;
  node: string;
  databaseUser: string;
}

/** What the last call of a source told of it, and when, as a time in ISO 8601. */
export interface Health {
  state: "unasked" | "answers" | SourceError["kind"] | "failed";
  asked_at?: string;
}

/** The source of a node for a database user, which is made when it is first called. */
export interface NodeSource {
  readonly place: Place;
  /** How many connections it may have; 0 for a recording. */
  readonly connections: number;
  readonly health: Health;
  /** The calls under way. */
  readonly underWay: number;
  list: SessionSource["list"];
  close(): Promise<void>;
}

export function createNodeSource(
  place: Place,
  connections: number,
  open: () => SessionSource,
): NodeSource {
  let source: SessionSource | undefined;
  let health: Health = { state: "unasked" };
  let underWay = 0;
  const note = (state: Health["state"]) => {
    health = { state, asked_at: new Date().toISOString() };
  };
  return {
    place,
    connections,
    get health() {
      return health;
    },
    get underWay() {
      return underWay;
    },
    async list(page) {
      underWay++;
      try {
        source ??= open();
        const sessions = await source.list(page);
        note("answers");
        return sessions;
      } catch (error) {
        note(error instanceof SourceError ? error.kind : "failed");
        throw error;
      } finally {
        underWay--;
      }
    },
    close: async () => source?.close(),
  };
}
