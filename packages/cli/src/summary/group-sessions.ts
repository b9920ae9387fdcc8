import type { Process } from "@das-processes/client";
import { isActive } from "../sessions/is-active.ts";
import { findLongest } from "./find-longest.ts";

/** What the sessions come to that share a user, a host or a database. */
export interface Group {
  name: string;
  sessions: number;
  active: number;
  /** The greatest `time` of a session, in seconds, whatever it does. */
  greatestTime: number | undefined;
}

/** Groups sessions by a name: the largest group first, and among equals the busiest, then A to Z. */
export function groupSessions(
  processes: readonly Process[],
  nameOf: (process: Process) => string,
): Group[] {
  const members = new Map<string, Process[]>();
  for (const process of processes) {
    const name = nameOf(process);
    const group = members.get(name);
    if (group) group.push(process);
    else members.set(name, [process]);
  }
  return [...members]
    .map(([name, group]) => ({
      name,
      sessions: group.length,
      active: group.filter(isActive).length,
      greatestTime: findLongest(group, "time")?.seconds,
    }))
    .toSorted(
      (one, other) =>
        other.sessions - one.sessions ||
        other.active - one.active ||
        (one.name < other.name ? -1 : 1),
    );
}
