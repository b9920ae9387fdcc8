#!/usr/bin/env node
import { isNodeNewEnough } from "@das-processes/spec/needed-node";

async function run(file: string): Promise<void> {
  // Fastify takes a while to load: not for the sake of a help text or a mistyped option.
  const [{ readConfig }, { createServer }] = await Promise.all([
    import("./config/read-config.ts"),
    import("./create-server.ts"),
  ]);
  const config = await readConfig(file);
  const server = await createServer(config);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    // What cannot be closed in time, such as a connection to a silent node, would go on.
    process.once(signal, () => void server.close().then(() => process.exit()));
  }
  const { host = "127.0.0.1", port } = config.listen;
  try {
    await server.listen({ host, port });
  } catch (error) {
    await server.close();
    throw error;
  }
}

function fail(prefix: string, error: unknown, exitCode: number): void {
  const lines = describe(error as NodeJS.ErrnoException).split("\n");
  console.error(lines.map((line) => `${prefix}: ${line}`).join("\n"));
  process.exitCode = exitCode;
}

function describe(error: NodeJS.ErrnoException & { address?: string; port?: number }): string {
  const { code, syscall, address, port, message } = error;
  if (syscall !== "listen") {
    return message;
  }
  return code === "EADDRINUSE"
    ? `${address}:${port} is taken: stop what listens there, or choose another port (0 for any that is free).`
    : `cannot listen on ${address}:${port} (${code}).`;
}

async function main(): Promise<void> {
  const [{ help }, { readCommandLine }] = await Promise.all([
    import("./help.ts"),
    import("./read-command-line.ts"),
  ]);
  try {
    const commandLine = readCommandLine(process.argv.slice(2));
    if (commandLine.help) {
      process.stdout.write(help);
    } else {
      const { config } = commandLine;
      await run(config).catch((error: unknown) => fail(`das-server: ${config}`, error, 1));
    }
  } catch (error) {
    fail("das-server", error, 2);
  }
}

if (isNodeNewEnough(import.meta.url, 1)) void main();
