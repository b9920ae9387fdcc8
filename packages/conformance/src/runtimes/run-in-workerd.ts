import { execFile, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { rolldown } from "rolldown";
import { fetchWorkerd } from "@das-processes/cache";
import type { Outcome } from "./outcome.ts";

// Without Node's own modules, which workerd brings by default: a client that needs them fails here.
const configuration = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (
      name = "main",
      worker = (
        modules = [(name = "worker", esModule = embed "worker.bundle.js")],
        compatibilityDate = "2026-10-01",
        compatibilityFlags = ["no_nodejs_compat", "no_nodejs_compat_v2"],
      ),
    ),
    (name = "internet", network = (allow = ["local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
`;

/** Runs the suite of a project in workerd, as one module, which is how workers are deployed. */
export async function runInWorkerd(folder: string): Promise<Outcome> {
  const { executable } = await fetchWorkerd();
  await bundleWorker(folder);
  await writeFile(join(folder, "worker.capnp"), configuration);
  const { stdout } = await promisify(execFile)(executable, ["--version"]);
  const workerd = spawn(executable, ["serve", "worker.capnp", "--control-fd=3"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  try {
    const response = await fetch(`http://127.0.0.1:${await readPort(workerd)}`, {
      signal: AbortSignal.timeout(120_000),
    });
    if (!response.ok) throw new Error(await response.text());
    return {
      version: stdout.trim().replace("workerd ", ""),
      results: (await response.json()) as Outcome["results"],
    };
  } finally {
    workerd.kill();
  }
}

async function bundleWorker(folder: string): Promise<void> {
  const bundle = await rolldown({ input: join(folder, "worker.js"), platform: "browser" });
  await bundle.write({ file: join(folder, "worker.bundle.js"), codeSplitting: false });
}

/** workerd writes a line of JSON when it listens, and a text of its own if it cannot. */
async function readPort({ stdio, stderr }: ChildProcess): Promise<number> {
  const errors = text(stderr!);
  const lines = createInterface({ input: stdio[3] as Readable });
  const [line] = (await Promise.race([once(lines, "line"), once(lines, "close")])) as [string?];
  if (line === undefined) throw new Error(`workerd does not start: ${await errors}`);
  return (JSON.parse(line) as { port: number }).port;
}
