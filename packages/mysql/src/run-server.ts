import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { ServerProgram } from "./find-server-program.ts";
import { storageArguments } from "./storage-arguments.ts";

export interface RunningServer {
  kill: () => Promise<void>;
}

/**
 * Kills the server when its own standard input ends, which is also when the process that has the
 * other end of it dies, however that be; then nobody else is left to remove the folder, either.
 */
const guard = `
"$@" &
exec 2>/dev/null
read -r word
kill -KILL $!
wait $!
[ "$word" = keep ] || rm -rf "$0"
`;

/** Starts a server on the data in a folder, and waits until it can be used. */
export async function runServer(
  program: ServerProgram,
  { folder, port, args }: { folder: string; port: number; args: readonly string[] },
): Promise<RunningServer> {
  const command = [
    program.command,
    ...program.args,
    ...storageArguments(program.kind, join(folder, "data")),
    `--port=${port}`,
    "--bind-address=127.0.0.1",
    `--socket=${join(folder, "socket")}`,
    `--pid-file=${join(folder, "pid")}`,
    ...args,
  ];
  // Not in the terminal's group, whose Ctrl-C would end the guard alone.
  const child = spawn("sh", ["-c", guard, folder, ...command], {
    stdio: ["pipe", "ignore", "pipe"],
    detached: true,
  });
  const exit = once(child, "exit");
  const kill = async () => {
    if (!child.stdin.writableEnded) child.stdin.end("keep\n");
    await exit;
  };
  let log = "";
  // The guard has closed its own end of this, so that it ends with the server.
  for await (const text of child.stderr.setEncoding("utf8").iterator({ destroyOnReturn: false })) {
    log += text;
    if (!log.includes("ready for connections")) continue;
    child.stderr.resume();
    return { kill };
  }
  await kill();
  throw new Error(`The server ended at once: ${log}`);
}
