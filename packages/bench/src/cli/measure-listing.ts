import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { promisify } from "node:util";
import { startPageServer } from "../client/start-page-server.ts";
import { query } from "../parameters.ts";
import type { Section } from "../report.ts";
import { spreadOf } from "../spread.ts";
import { environmentFor, program } from "./tool.ts";
import { readUsage, reportingTo, type Usage } from "./usage.ts";

const sessions = 100_000;
const runs = 5;
const outputs = ["table", "json", "ndjson", "csv", "markdown"];

/** What it takes to list a recording of many sessions, in each format. */
export async function measureListing(folder: string): Promise<Section[]> {
  const recording = join(folder, "sessions.ndjson");
  const server = await startPageServer(sessions);
  await promisify(execFile)(
    process.execPath,
    [program, "record", recording, `--user=${query.user}`],
    { env: environmentFor(server.url) },
  );
  await server.close();
  const usages = new Map(outputs.map((output) => [output, [] as Usage[]]));
  for (let run = 0; run < runs; run++) {
    for (const output of outputs) {
      usages.get(output)!.push(await list(recording, output, join(folder, "usage.json")));
    }
  }
  const rows = (figure: (usage: Usage) => number) =>
    [...usages].map(([name, own]) => ({ name, ...spreadOf(own.map(figure)), comparisons: {} }));
  const title = `Listing ${sessions.toLocaleString("en")} recorded sessions`;
  return [
    { title, unit: "ms", rows: rows(({ seconds }) => seconds * 1e3) },
    { title: `${title}, peak memory`, unit: "MB", rows: rows(({ peakBytes }) => peakBytes / 1e6) },
  ];
}

async function list(recording: string, output: string, usageFile: string): Promise<Usage> {
  const { options, environment } = reportingTo(usageFile);
  const args = [...options, program, "list", `--from=${recording}`, `--output=${output}`];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = (await once(child, "close")) as [number];
  if (code !== 0) throw new Error(`${args.join(" ")} ended with ${code}.`);
  return readUsage(usageFile);
}
