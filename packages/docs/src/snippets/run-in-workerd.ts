import { spawn, type ChildProcess } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { findTool } from "./find-tool.ts";
import { runCommand } from "./run-command.ts";

/** As workers are deployed: one module, without Node's own, and with secrets as bindings. */
const configuration = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (
      name = "main",
      worker = (
        modules = [(name = "worker", esModule = embed "worker.js")],
        bindings = [(name = "DAS_TOKEN", fromEnvironment = "DAS_TOKEN")],
        compatibilityDate = "2026-10-01",
        compatibilityFlags = ["no_nodejs_compat", "no_nodejs_compat_v2"],
      ),
    ),
    (name = "internet", network = (allow = ["local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
`;

/** Runs a worker; its output is what it answers to a request of `/`. */
export async function runInWorkerd(
  name: string,
  surroundings: { folder: string; env: NodeJS.ProcessEnv },
): Promise<string> {
  const { folder, env } = surroundings;
  const bun = await findTool("bun");
  await runCommand(bun.path, ["build", name, "--outfile", "worker.js"], surroundings);
  await writeFile(join(folder, "worker.capnp"), configuration);
  const { path } = await findTool("workerd");
  const workerd = spawn(path, ["serve", "worker.capnp", "--control-fd=3"], {
    cwd: folder,
    env,
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  try {
    const response = await fetch(`http://127.0.0.1:${await readPort(workerd)}/`, {
      signal: AbortSignal.timeout(60_000),
    });
    const answer = await response.text();
    if (!response.ok) throw new Error(`It answered ${response.status}:\n${answer}`);
    return answer;
  } finally {
    workerd.kill();
  }
}

/** workerd writes a line of JSON when it listens, and a text of its own if it cannot. */
async function readPort({ stdio, stderr }: ChildProcess): Promise<number> {
  const errors = text(stderr!);
  const lines = createInterface({ input: stdio[3] as Readable });
  const [line] = (await Promise.race([once(lines, "line"), once(lines, "close")])) as [string?];
  if (line === undefined) throw new Error(`workerd does not start: ${await errors}`);
  return (JSON.parse(line) as { port: number }).port;
}
