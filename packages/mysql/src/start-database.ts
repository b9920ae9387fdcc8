import { cp, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { connectToNamedServer } from "./connect-to-named-server.ts";
import type { Database, DatabaseKind } from "./database.ts";
import { findServerProgram } from "./find-server-program.ts";
import { initialiseData, rootPassword } from "./initialise-data.ts";
import { runServer } from "./run-server.ts";

/**
 * Gives a real database server, with nothing in it: the one that `DAS_TEST_MYSQL` or
 * `DAS_TEST_MARIADB` names (`mysql://user:password@host:port`), or a new one on a free port of
 * 127.0.0.1, of a program that the system has or that is fetched into the cache.
 *
 * @param options.args more arguments of the server, such as `--max-connections=10`.
 * @throws {NotFetchedError} where no such server can be had, with the reason.
 */
export async function startDatabase({
  kind = "mysql",
  args = [],
}: { kind?: DatabaseKind; args?: readonly string[] } = {}): Promise<Database> {
  const named = process.env[`DAS_TEST_${kind.toUpperCase()}`];
  if (named) return connectToNamedServer(named, args);

  const program = await findServerProgram(kind);
  const initialData = await initialiseData(program);
  const folder = await mkdtemp(join(tmpdir(), "das-processes-mysql-"));
  const port = await findFreePort();
  const start = () => runServer(program, { folder, port, args });
  try {
    await cp(initialData, join(folder, "data"), { recursive: true });
    let running = await start();
    return {
      host: "127.0.0.1",
      port,
      user: "root",
      password: rootPassword,
      version: program.version,
      kill: () => running.kill(),
      async restart() {
        await running.kill();
        running = await start();
      },
      async close() {
        await running.kill();
        await rm(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  await promisify(server.close.bind(server))();
  return port;
}
