import { setTimeout as wait } from "node:timers/promises";

/** The sessions that this process itself has on a database server, by all of its pools together. */
export interface OwnSessions {
  readonly ids: ReadonlySet<number>;
  add(id: number): void;
  delete(id: number): void;
  /** Notes that a connection is being opened: its session exists before its id is known here. */
  whileOpening<Value>(opening: Promise<Value>): Promise<Value>;
  /** Waits until the ids of connections that are being opened are known, but not for long. */
  settle(): Promise<void>;
}

const patienceMs = 50;

export function createOwnSessions(): OwnSessions {
  const ids = new Set<number>();
  const underWay = new Set<Promise<unknown>>();
  return {
    ids,
    add: (id) => void ids.add(id),
    delete: (id) => void ids.delete(id),
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
