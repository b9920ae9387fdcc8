import type { Process } from "@das-processes/client";

/** What waits for its client, or serves the server itself. */
const idleCommands: ReadonlySet<string> = new Set([
  "Sleep",
  "Daemon",
  "Connect",
  "Binlog Dump",
  "Binlog Dump GTID",
]);
/** Whose sessions apply what a replica gets from its source. */
const replication = "system user";

/** Whether a session is at work for a client right now. */
export function isActive({ user, command }: Process): boolean {
  return user !== replication && !idleCommands.has(command);
}
