import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { spawn } from "@lydell/node-pty";
import { startPageServer } from "../client/start-page-server.ts";
import { query } from "../parameters.ts";
import type { Section } from "../report.ts";
import { spreadOf } from "../spread.ts";
import { environmentFor, program } from "./tool.ts";
import { readUsage, reportingTo } from "./usage.ts";

const sessions = 5000;
const intervalSeconds = 2;
const watchedSeconds = 30;
const runs = 3;

/** How much of a core watching takes, in a terminal of 200 columns and 50 lines. */
export async function measureWatching(folder: string): Promise<Section> {
  const server = await startPageServer(sessions);
  const shares: number[] = [];
  for (let run = 0; run < runs; run++) {
    shares.push(await watch(server.url, join(folder, "usage.json")));
  }
  await server.close();
  const name = `${sessions.toLocaleString("en")} sessions, every ${intervalSeconds} s`;
  return {
    title: "Watching",
    unit: "% of a core",
    rows: [{ name, ...spreadOf(shares), comparisons: {} }],
    note: `For ${watchedSeconds} s, the start of Node included.`,
  };
}

/** The share of a core that the processor worked for it, in percent. */
async function watch(endpoint: string, usageFile: string): Promise<number> {
  const { options, environment } = reportingTo(usageFile);
  const args = [program, "watch", `--user=${query.user}`, `--interval=${intervalSeconds}`];
  const terminal = spawn(process.execPath, [...options, ...args], {
    cols: 200,
    rows: 50,
    env: { ...environmentFor(endpoint), ...environment, TERM: "xterm-256color" },
  });
  const exited = new Promise((resolve) => terminal.onExit(resolve));
  // What is written has to be read, as by any terminal.
  terminal.onData(() => {});
  await wait(watchedSeconds * 1e3);
  terminal.write("q");
  await exited;
  const { processorSeconds, seconds } = await readUsage(usageFile);
  return (100 * processorSeconds) / seconds;
}
