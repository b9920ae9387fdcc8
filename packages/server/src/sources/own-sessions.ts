import { setTimeout as wait } from "node:timers/promises";

/** A session that this process itself has on a database server. */
export interface OwnSession {
  id: number;
  /**
   * As the server shows it, the port included; undefined until it is known. A server that was started
   * again gives its ids again, and most likely not to who comes from the same port.
   */
  host: string | undefined;
}

/** Those of all pools together. */
export interface OwnSessions {
  /** Those that the server may show, which it does for some time after they have ended here. */
  readonly all: readonly OwnSession[];
  add(id: number): OwnSession;
  end(session: OwnSession): void;
  /** Notes that a connection is being opened: its session exists before its id is known here. */
  whileOpening<Value>(opening: Promise<Value>): Promise<Value>;
  /** Waits until the ids of connections that are being opened are known, but not for long. */
  settle(): Promise<void>;
}

const patienceMs = 50;
const mostEnded = 100;
/** For how long a session is told from others by its id alone once it has ended here. */
const namelessMs = 10_000;

export function createOwnSessions(): OwnSessions {
  const sessions = new Set<OwnSession>();
  const ended = new Set<OwnSession>();
  const underWay = new Set<Promise<unknown>>();
  return {
    get all() {
      return [...sessions, ...ended];
    },
    add(id) {
      const session = { id, host: undefined };
      sessions.add(session);
      return session;
    },
    end(session) {
      if (session.host === undefined) {
        setTimeout(() => sessions.delete(session), namelessMs).unref();
        return;
      }
      sessions.delete(session);
      ended.add(session);
      const [first] = ended;
      if (first && ended.size > mostEnded) ended.delete(first);
    },
    whileOpening(opening) {
      const settled = Promise.allSettled([opening]);
      underWay.add(settled);
      void settled.then(() => underWay.delete(settled));
      return opening;
    },
    async settle() {
      if (underWay.size === 0) return;
      await Promise.race([Promise.all(underWay), wait(patienceMs, undefined, { ref: false })]);
    },
  };
}
