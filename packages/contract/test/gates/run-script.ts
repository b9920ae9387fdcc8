import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Runs one of the scripts in `gates`, and says how it ended and what it printed. */
export async function runScript(
  name: string,
  ...options: readonly string[]
): Promise<{ exitCode: number | null; printed: string }> {
  const script = fileURLToPath(new URL(`../../gates/${name}.ts`, import.meta.url));
  return await new Promise((resolve) => {
    const child = execFile(process.execPath, [script, ...options], (_error, output, errors) =>
      resolve({ exitCode: child.exitCode, printed: output + errors }),
    );
  });
}
