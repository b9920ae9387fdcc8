// Usage: node record-watch.ts [FILE]
//
// Runs `watch` of the built package in a pseudo-terminal, presses some keys, and draws what was seen as
// FILE, by default watch.svg beside this script. It watches a recording: sessions that a real MySQL once
// had, of which the ages are made up, and some come and go. Needs a build, and no network.

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Process } from "@das-processes/client";
import { drawSvg, type Frame } from "./picture/draw-svg.ts";
import { readScreen } from "./picture/read-screen.ts";
import { openTerminal } from "./test/open-terminal.ts";

const title = "das-processes watch, in a terminal";
const description =
  "The sessions of a MySQL instance, longest first, with a plus sign for what is new and a minus sign for what is gone. " +
  "A session is selected and shown with its whole SQL, then the list is filtered by the word lock, and sorted by transaction time.";
const size = { columns: 100, rows: 24 };
const interval = 2;
const snapshots = 20;

const fixture = new URL("../contract/test/fixtures/recorded-sessions.json", import.meta.url);
const picture = process.argv[2] ?? new URL("watch.svg", import.meta.url);

async function writeSeries(file: string): Promise<void> {
  const { processes } = JSON.parse(await readFile(fixture, "utf8")) as { processes: Process[] };
  const lines = Array.from({ length: snapshots }, (_, index) => {
    const there = processes.filter(({ id }) => (Number(id) + 11 + 5 * index) % 17 !== 0);
    const taken_at = new Date(Date.UTC(2026, 10, 24, 3, 0, index * interval)).toISOString();
    return [
      { taken_at, sessions: there.length },
      ...there.map((process) => grow(process, index * interval)),
    ];
  });
  await writeFile(
    file,
    lines
      .flat()
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(""),
  );
}

/** Sessions of one recording are all about as old; these are from seconds to minutes apart. */
function grow(process: Process, elapsed: number): Process {
  const older = Math.floor(((Number(process.id) * 7919) % 97) ** 2 / 20) + elapsed;
  const { time, trx_executed_time } = process;
  const trx = trx_executed_time === "0" ? 0 : Number(trx_executed_time) + older;
  return { ...process, time: String(Number(time) + older), trx_executed_time: String(trx) };
}

async function record(folder: string): Promise<Frame[]> {
  await writeSeries(join(folder, "shop.ndjson"));
  const command = ["watch", "--from", "shop.ndjson", "--hide-sleep"];
  const { screen, lines, press, waitFor, ended } = openTerminal(command, { ...size, cwd: folder });
  const frames: Frame[] = [];
  const show = async (seconds: number, wanted: Parameters<typeof waitFor>[0]) => {
    await waitFor(wanted);
    frames.push({ lines: readScreen(screen), seconds });
  };
  await show(2, "03:00:00 UTC");
  await show(2.5, "03:00:02 UTC");
  press("j");
  await show(0.7, /^>/mu);
  press("jjj");
  await show(0.7, /^>! 111 /mu);
  press("j".repeat(lines().findIndex((line) => line.includes(" 9 root")) - 5));
  await show(1, /^> +9 root/mu);
  press("\r");
  await show(3, "Session");
  press("\u001B");
  await waitFor("? keys");
  press("/lock");
  await show(2, "/lock_");
  press("\r");
  await waitFor("filter lock");
  press(">");
  await show(3, "trx▼");
  press("q");
  await ended;
  return frames;
}

const folder = await mkdtemp(join(tmpdir(), "das-processes-watch-"));
try {
  const frames = await record(folder);
  await writeFile(picture, drawSvg(frames, { ...size, title, description }));
} finally {
  await rm(folder, { recursive: true });
}
