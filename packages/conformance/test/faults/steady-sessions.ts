import type { Connection } from "mysql2/promise";
import type { Call } from "./call-all-the-while.ts";

/** Sessions that nobody but the test itself opens and ends, so that it knows which there were when. */
export interface SteadySessions {
  /** Opens as many as there shall be. */
  open: () => Promise<void>;
  /** Does what ends all of them. */
  end: (action: () => Promise<void>) => Promise<void>;
  /** Whether an answer has each session that was there all along, and none that was not there at all. */
  isRight: (call: Call) => boolean;
}

/** It has come at some moment of its opening, and goes at some moment of its ending. */
interface SteadySession {
  id: string;
  opens: number;
  opened: number;
  ends: number;
  ended: number;
}

const wanted = 3;

export function createSteadySessions(openOne: () => Promise<Connection>): SteadySessions {
  const sessions: SteadySession[] = [];
  const listOpen = () => sessions.filter(({ ends }) => ends === Infinity);
  return {
    async open() {
      while (listOpen().length < wanted) {
        const opens = performance.now();
        const id = String((await openOne()).threadId);
        sessions.push({ id, opens, opened: performance.now(), ends: Infinity, ended: Infinity });
      }
    },
    async end(action) {
      const ending = listOpen();
      for (const session of ending) session.ends = performance.now();
      await action();
      for (const session of ending) session.ended = performance.now();
    },
    isRight({ ids = [], startedAt, endedAt }) {
      const possible = sessions.filter(({ opens, ended }) => opens < endedAt && ended > startedAt);
      const certain = sessions.filter(({ opened, ends }) => opened < startedAt && ends > endedAt);
      return (
        new Set(ids).size === ids.length &&
        ids.every((id) => possible.some((session) => session.id === id)) &&
        certain.every((session) => ids.includes(session.id))
      );
    },
  };
}
