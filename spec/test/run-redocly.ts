import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

const redocly = fileURLToPath(import.meta.resolve("@redocly/cli/bin/cli.js"));

/** Runs Redocly's own command in a folder, and says how it ended and what it found. */
export function runRedocly(
  folder: string,
  ...options: readonly string[]
): Promise<{ exitCode: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [redocly, ...options],
      {
        cwd: folder,
        env: {
          ...process.env,
          REDOCLY_TELEMETRY: "off",
          REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
        },
      },
      (_error, output) => resolve({ exitCode: child.exitCode, output }),
    );
  });
}
