import type { Process } from "@das-processes/client";
import { describeError } from "../describe-error.ts";
import { InputError } from "../input-error.ts";
import type { FilterOptions } from "../sessions/filter-options.ts";
import { selectSessions } from "../sessions/select-sessions.ts";
import { openSource } from "../sources/open-source.ts";
import type { SourceOptions } from "../sources/source-options.ts";
import { runWatch } from "../watch/run-watch.ts";

export interface WatchOptions extends SourceOptions, FilterOptions {
  /** From one request to the next, in seconds; 0.5 or more. */
  interval: number;
  /** What the list is sorted by at first. */
  sort: keyof Process;
}

const leastInterval = 0.5;

/**
 * Shows the sessions live, until a key ends it.
 *
 * @throws {InputError} if there is no terminal, or the options do not do.
 */
export async function watch({ hideSleep, ...options }: WatchOptions): Promise<void> {
  checkUse(options);
  const source = await openSource(options, { inTurn: true });
  process.exitCode = await runWatch({
    source: {
      name: source.name,
      async read(use) {
        const { takenAt, processes } = await source.read(use);
        return { takenAt, processes: selectSessions(processes, options) };
      },
    },
    describe: (error) => describeError(error, options),
    interval: options.interval,
    isRecording: options.from !== undefined,
    sort: options.sort,
    hideSleeping: hideSleep ?? false,
  });
}

function checkUse({ interval, debug }: WatchOptions): void {
  const { stdin, stdout, stderr, env } = process;
  if (!stdin.isTTY || !stdout.isTTY || env["TERM"] === "dumb") {
    throw new InputError(
      "watch needs a terminal that shows a whole screen, and its keyboard: use list where there is none, or record for a series.",
    );
  }
  if (interval < leastInterval) {
    throw new InputError(`--interval: watch asks every ${leastInterval} seconds at most.`);
  }
  if (debug && stderr.isTTY) {
    throw new InputError("watch fills the screen: send what --debug tells elsewhere, by 2> FILE.");
  }
}
