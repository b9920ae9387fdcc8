import { createReadStream } from "node:fs";
import type { Process } from "@das-processes/client";
import { validateProcess } from "@das-processes/client/validators";
import { InputError } from "../input-error.ts";
import { toPrintable } from "../text/to-printable.ts";
import type { Snapshot } from "./source.ts";

/**
 * Reads the snapshots of a recording, one after the other. One that is cut, as its recording was ended
 * in its midst, is left out, which standard error is told.
 *
 * @param file A path, or `-` for standard input.
 * @throws {InputError} if the file cannot be read, or a line of it is neither the head of a snapshot nor
 * a session.
 */
export async function* readSnapshots(file: string): AsyncGenerator<Snapshot, void, undefined> {
  let snapshot: { takenAt: Date; sessions: number; processes: Process[] } | undefined;
  let number = 0;
  const place = () => `${file === "-" ? "Standard input" : file}, line ${number}`;
  const tellCut = () => {
    const { sessions, processes } = snapshot!;
    const found = `a snapshot of ${sessions} sessions is cut after ${processes.length}`;
    process.stderr.write(`das-processes: ${toPrintable(place())}: ${found}, and left out.\n`);
  };
  for await (const line of readLines(file)) {
    number++;
    if (line.trim() === "") continue;
    const value = parse(line);
    const head = toHead(value);
    if (head !== undefined) {
      if (snapshot !== undefined) tellCut();
      snapshot = { ...head, processes: [] };
    } else if (snapshot !== undefined && value === undefined) {
      // A line that is cut itself: the next one is a head again, or there is none.
      tellCut();
      snapshot = undefined;
    } else if (snapshot !== undefined && validateProcess(value).issues === undefined) {
      snapshot.processes.push(value as Process);
    } else {
      throw new InputError(
        `${place()}: this is neither a session nor the head of a snapshot. Give a file that das-processes record has written.`,
      );
    }
    if (snapshot?.processes.length === snapshot?.sessions && snapshot !== undefined) {
      yield snapshot;
      snapshot = undefined;
    }
  }
  if (snapshot !== undefined) tellCut();
}

/** Not by node:readline, which ends a line at separators that JSON may have in its texts. */
async function* readLines(file: string): AsyncGenerator<string, void, undefined> {
  const input = file === "-" ? process.stdin : createReadStream(file);
  let rest = "";
  try {
    for await (const chunk of input.setEncoding("utf8")) {
      const lines = (rest + chunk).split("\n");
      rest = lines.pop()!;
      yield* lines;
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new InputError(`--from: ${file} cannot be read (${code}).`, { cause: error });
  }
  yield rest;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function toHead(value: unknown): { takenAt: Date; sessions: number } | undefined {
  const { taken_at, sessions } = (value ?? {}) as Record<string, unknown>;
  const takenAt = new Date(typeof taken_at === "string" ? taken_at : NaN);
  if (Number.isNaN(takenAt.getTime()) || !Number.isSafeInteger(sessions)) return undefined;
  return { takenAt, sessions: sessions as number };
}
