import { fitText } from "../text/fit-text.ts";
import { formatAge } from "../text/format-age.ts";
import { toPrintable } from "../text/to-printable.ts";
import type { Longest } from "./find-longest.ts";
import { formatGroups } from "./format-groups.ts";
import type { Summary } from "./summarise.ts";

type Fact = [label: string, value: string, session?: string];

/** Lays a summary out for people. */
export function formatSummary(summary: Summary, terminalWidth: number): string {
  const { longestStatement, longestTransaction, users, hosts, databases } = summary;
  const facts: Fact[] = [
    ["sessions", String(summary.sessions)],
    ["active", String(summary.active)],
    ["sleeping", String(summary.sleeping)],
    ["idle in transaction", String(summary.idleInTransaction)],
    ["longest running statement", ...describe(longestStatement)],
    ["longest open transaction", ...describe(longestTransaction)],
  ];
  const labelWidth = Math.max(...facts.map(([label]) => label.length));
  const valueWidth = Math.max(...facts.map(([, value]) => value.length));
  const title = `${summary.takenAt.toISOString()}  ${toPrintable(summary.source)}`;
  const lines = facts.map(
    ([label, value, session = ""]) =>
      `${label.padEnd(labelWidth)}  ${value.padStart(valueWidth)}  ${session}`,
  );
  const fitted = [title, "", ...lines].map((line) =>
    fitText(line, terminalWidth, "left").trimEnd(),
  );
  const whole = `${fitted.join("\n")}\n`;
  if (summary.sessions === 0) return whole;
  const groups = formatGroups({ user: users, host: hosts, database: databases }, terminalWidth);
  return `${whole}\n${groups}`;
}

function describe(longest: Longest | undefined): [value: string, session?: string] {
  if (longest === undefined) return ["none"];
  const { id, user } = longest.process;
  return [formatAge(longest.seconds), toPrintable(`id ${id}, user ${user}`)];
}
