import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { startPageServer } from "../client/start-page-server.ts";
import { orderOf } from "../order-of.ts";
import { path, query, token } from "../parameters.ts";
import { timesOf, toRows, type Section } from "../report.ts";
import { environmentFor, program } from "./tool.ts";

const sessions = 20;
const rounds = 31;
const warmUpRounds = 3;

/** From the start of a process until it has written the first sessions that a server told it of. */
export async function measureFirstRow(): Promise<Section> {
  const server = await startPageServer(sessions);
  const parameters = Object.entries({ ...query, limit: 100 }).map(
    ([name, value]) => [name, `${value}`] as [string, string],
  );
  const url = `${server.url}${path}?${new URLSearchParams(parameters).toString()}`;
  const programs: Record<string, readonly string[]> = {
    "bare Node": [fileURLToPath(new URL("list-sessions.js", import.meta.url)), url, token],
    "das-processes list": [program, "list", `--user=${query.user}`],
  };
  const environment = environmentFor(server.url);
  const names = Object.keys(programs);
  const samples = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = -warmUpRounds; round < rounds; round++) {
    for (const name of orderOf(names, round + warmUpRounds)) {
      const sample = await timeFirstOutput(programs[name]!, environment);
      if (round >= 0) samples.get(name)!.push(sample);
    }
  }
  await server.close();
  return {
    title: "From start to the first row",
    unit: "ms",
    note: `${sessions} sessions from a server on the loopback.`,
    rows: toRows(samples, 1, [timesOf("bare Node")]),
  };
}

/** In milliseconds. The program has ended when this returns. */
async function timeFirstOutput(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "close") as Promise<[number]>;
  const written = once(child.stdout, "data").then(() => performance.now() - start);
  const [code] = await ended;
  if (code !== 0) throw new Error(`${args.join(" ")} ended with ${code}.`);
  return written;
}
