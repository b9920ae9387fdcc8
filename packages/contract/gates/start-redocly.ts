import { spawn, type ChildProcessByStdio } from "node:child_process";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";

const redocly = fileURLToPath(import.meta.resolve("@redocly/cli/bin/cli.js"));

/** Starts a command of Redocly, which reports to no one and reaches the loopback without a proxy. */
export function startRedocly(
  command: string,
  files: readonly string[],
  options: Record<string, string>,
): ChildProcessByStdio<null, Readable, Readable> {
  const flags = Object.entries(options).map(([name, value]) => `--${name}=${value}`);
  return spawn(process.execPath, [redocly, command, ...files, ...flags], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      REDOCLY_TELEMETRY: "off",
      REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
      NO_PROXY: "127.0.0.1",
      no_proxy: "127.0.0.1",
    },
  });
}
