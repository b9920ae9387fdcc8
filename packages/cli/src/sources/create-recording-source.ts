import { setFlagsFromString } from "node:v8";
import { InputError } from "../input-error.ts";
import { readSnapshots } from "./read-snapshots.ts";
import type { Snapshot, Source } from "./source.ts";

/** A recording, of which the sessions of a user and in a database are wanted, or all. */
export function createRecordingSource(
  file: string,
  { user, database }: { user?: string; database?: string },
  inTurn: boolean,
): Source {
  // Else Node holds twice the memory, for objects that it expects to be short-lived.
  setFlagsFromString("--semi-space-growth-factor=1");
  const name = file === "-" ? "standard input" : file;
  const snapshots = readSnapshots(file);
  let last: Snapshot | undefined;
  const next = async () => {
    const { value } = await snapshots.next();
    if (value === undefined) return false;
    last = value;
    return true;
  };
  return {
    name,
    async read() {
      if (inTurn) await next();
      else while (await next());
      if (last === undefined) {
        throw new InputError(
          `--from: ${name} holds no whole snapshot. das-processes record makes one.`,
        );
      }
      const { takenAt, processes } = last;
      return {
        takenAt,
        processes: processes.filter(
          (process) =>
            (user === undefined || process.user === user) &&
            (database === undefined || process.database === database),
        ),
      };
    },
  };
}
