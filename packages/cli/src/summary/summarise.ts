import type { Snapshot } from "../sources/source.ts";
import { groupSessions, type Group } from "./group-sessions.ts";
import { measureSessions, type Measures } from "./measure-sessions.ts";
import { toHostName } from "./to-host-name.ts";

/** What the sessions of an instance or a file come to, as a whole and in groups. */
export interface Summary extends Measures {
  source: string;
  takenAt: Date;
  users: readonly Group[];
  hosts: readonly Group[];
  databases: readonly Group[];
}

export function summarise(source: string, { takenAt, processes }: Snapshot): Summary {
  return {
    source,
    takenAt,
    ...measureSessions(processes),
    users: groupSessions(processes, ({ user }) => user),
    hosts: groupSessions(processes, ({ host }) => toHostName(host)),
    databases: groupSessions(processes, ({ database }) => database),
  };
}
