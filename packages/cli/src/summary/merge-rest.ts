import type { Group } from "./group-sessions.ts";

/** The first groups, and what all others come to as one more. */
export function mergeRest(groups: readonly Group[], most: number): readonly Group[] {
  // One that is left alone takes no more room under its own name.
  if (groups.length <= most + 1) return groups;
  const rest = groups.slice(most);
  return [
    ...groups.slice(0, most),
    {
      name: `${rest.length} others`,
      sessions: rest.reduce((total, { sessions }) => total + sessions, 0),
      active: rest.reduce((total, { active }) => total + active, 0),
      greatestTime: rest
        .map(({ greatestTime }) => greatestTime)
        .reduce((greatest, time) => ((time ?? -1) > (greatest ?? -1) ? time : greatest)),
    },
  ];
}
