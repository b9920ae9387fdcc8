import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";

const patienceMs = 120_000;

/**
 * Runs a program of the command line, and ends whatever it has started and left.
 *
 * @returns what it printed to standard output.
 * @throws {Error} if it does not end well in time, with all that it printed.
 */
export async function runCommand(
  command: string,
  args: readonly string[],
  { folder, env }: { folder: string; env: NodeJS.ProcessEnv },
): Promise<string> {
  const child = spawn(command, args, {
    cwd: folder,
    env,
    stdio: ["ignore", "pipe", "pipe"],
    // The group of its own is what can be ended as a whole.
    detached: true,
  });
  const printed = Promise.all([text(child.stdout), text(child.stderr)]);
  const timer = setTimeout(() => endGroup(child.pid!), patienceMs);
  const [code, signal] = (await once(child, "exit")) as [number | null, string | null];
  clearTimeout(timer);
  endGroup(child.pid!);
  const [output, errors] = await printed;
  if (code !== 0) throw new Error(`It ended with ${code ?? signal}:\n${output}${errors}`);
  return output;
}

function endGroup(id: number): void {
  try {
    process.kill(-id, "SIGKILL");
  } catch {
    // Nothing of it is left.
  }
}
