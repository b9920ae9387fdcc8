import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath, pathToFileURL } from "node:url";
import { builtFile } from "./built-file.ts";
import { instanceId, path, projectId, query, token } from "../parameters.ts";
import type { Section } from "../report.ts";
import { spreadOf } from "../spread.ts";
import { startPageServer } from "./start-page-server.ts";

const runs = 5;
const pageSize = 100;

type Run = (endpoint: string) => [program: string, ...parameters: unknown[]];

const contenders: Record<string, Run> = {
  fetch: (endpoint) => [
    "fetch-pages.js",
    `${endpoint}${path}`,
    { ...query, limit: pageSize },
    { "X-Auth-Token": token },
  ],
  ours: iterating(0),
  "ours, prefetch: 4": iterating(4),
};

/** How each kind of memory is called, and what Node needs to tell it. */
const kinds = {
  "Peak memory of iterating": [],
  "Peak memory in use of iterating, the rest collected": ["--expose-gc"],
};

/** The peak of the memory of processes that go through 1,000 and 100,000 sessions. */
export async function measureMemory(): Promise<Section[]> {
  const sections: Section[] = [];
  for (const [title, flags] of Object.entries(kinds)) {
    sections.push(await measureKind(title, flags));
  }
  return sections;
}

async function measureKind(title: string, flags: readonly string[]): Promise<Section> {
  const few = await startPageServer(1000);
  const many = await startPageServer(100_000);
  const peaks = new Map<string, { few: number[]; many: number[] }>();
  for (const [name, run] of Object.entries(contenders)) {
    const own = { few: [] as number[], many: [] as number[] };
    for (let turn = 0; turn < runs; turn++) {
      own.few.push(await peakOf(run(few.url), 1000, flags));
      own.many.push(await peakOf(run(many.url), 100_000, flags));
    }
    peaks.set(name, own);
  }
  await Promise.all([few.close(), many.close()]);
  const bare = peaks.get("fetch")!;
  const rows = [...peaks].flatMap(([name, own]) => [
    {
      name: `${name}, 1,000 sessions`,
      ...spreadOf(own.few),
      comparisons: { "MB over fetch": over(own.few, bare.few) },
    },
    {
      name: `${name}, 100,000 sessions`,
      ...spreadOf(own.many),
      comparisons: {
        "MB over fetch": over(own.many, bare.many),
        "MB over 1,000": over(own.many, own.few),
      },
    },
  ]);
  return { title, unit: "MB", rows };
}

function over(peaks: readonly number[], bases: readonly number[]) {
  return spreadOf(peaks.map((peak, run) => peak - bases[run]!));
}

function iterating(prefetch: number): Run {
  return (endpoint) => [
    "iterate-sessions.js",
    pathToFileURL(builtFile("index")).href,
    { endpoint, projectId, credentials: { token } },
    { instance_id: instanceId, ...query },
    { pageSize, prefetch },
  ];
}

/** In megabytes. */
async function peakOf(
  [program, ...parameters]: ReturnType<Run>,
  sessions: number,
  flags: readonly string[],
): Promise<number> {
  const child = fork(
    fileURLToPath(new URL(program, import.meta.url)),
    parameters.map((value) => (typeof value === "string" ? value : JSON.stringify(value))),
    { execArgv: [...flags] },
  );
  const [{ count, peak }] = (await once(child, "message")) as [{ count: number; peak: number }];
  await once(child, "exit");
  if (count !== sessions) throw new Error(`${count} sessions came instead of ${sessions}.`);
  return peak / 1e6;
}
