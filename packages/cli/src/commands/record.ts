import { open } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { exitCodes } from "../exit-codes.ts";
import { InputError } from "../input-error.ts";
import { openSource } from "../sources/open-source.ts";
import { showProgress } from "../sources/show-progress.ts";
import type { SourceOptions } from "../sources/source-options.ts";
import type { Snapshot, Source } from "../sources/source.ts";
import { toHarmlessJson } from "../text/to-harmless-json.ts";

export interface RecordOptions extends SourceOptions {
  /** From one snapshot to the next, in seconds. */
  interval?: number;
  /** So many snapshots. */
  count?: number;
}

/** Appends a snapshot of the sessions to a file, or a series of them until Ctrl-C. */
export async function record(file: string, options: RecordOptions): Promise<void> {
  if (options.count !== undefined && options.interval === undefined) {
    throw new InputError("--count: give --interval, too, the time from one snapshot to the next.");
  }
  const source = await openSource(options);
  if (options.interval === undefined) await take(source, file);
  else await takeSeries(source, file, options);
}

async function takeSeries(source: Source, file: string, options: RecordOptions): Promise<void> {
  const { interval = 0, count = Infinity, debug } = options;
  const ending = new AbortController();
  const { signal } = ending;
  process.once("SIGINT", () => ending.abort());
  try {
    for (let turn = 1; ; turn++) {
      await take(source, file, signal).catch((error: unknown) => passOver(error, debug));
      if (turn >= count) return;
      await wait(interval * 1000, undefined, { signal });
    }
  } catch (error) {
    // Ended between two snapshots, or in the midst of one that is not kept.
    if (!signal.aborted) throw error;
  }
}

async function take(source: Source, file: string, signal?: AbortSignal): Promise<void> {
  const progress = showProgress();
  const snapshot = await source.read({ ...progress, signal }).finally(() => progress.clear());
  await append(file, toLines(snapshot));
  process.stderr.write(`${snapshot.processes.length} sessions recorded\n`);
}

/** Tells of a failure that may be over at the next turn. */
async function passOver(error: unknown, debug: true | undefined): Promise<void> {
  const { describeError } = await import("../describe-error.ts");
  const { message, exitCode } = describeError(error, debug ? { debug } : {});
  if (exitCode !== exitCodes.couldNotAsk) throw error;
  process.exitCode = exitCode;
  process.stderr.write(`das-processes: a snapshot is left out: ${message}\n`);
}

function toLines({ takenAt, processes }: Snapshot): string {
  const head = { taken_at: takenAt.toISOString(), sessions: processes.length };
  return [head, ...processes].map((value) => `${toHarmlessJson(value)}\n`).join("");
}

async function append(file: string, lines: string): Promise<void> {
  if (file === "-") {
    process.stdout.write(lines);
    return;
  }
  try {
    const handle = await open(file, "a+");
    try {
      const { size } = await handle.stat();
      const { buffer } = await handle.read({ buffer: Buffer.from("\n"), position: size - 1 });
      // What is cut there would else take the head along.
      await handle.appendFile(buffer.toString() === "\n" ? lines : `\n${lines}`);
    } finally {
      await handle.close();
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new InputError(`${file} cannot be written (${code}).`, { cause: error });
  }
}
