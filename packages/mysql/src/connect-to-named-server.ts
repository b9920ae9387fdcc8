import { NotFetchedError } from "@das-processes/cache";
import { createConnection } from "mysql2/promise";
import type { RowDataPacket } from "mysql2/promise";
import type { Database } from "./database.ts";

/**
 * Takes a server that runs already, and that is somebody else's: it cannot be ended.
 *
 * @throws {NotFetchedError} if a test wants more of the server than to run.
 */
export async function connectToNamedServer(
  address: string,
  args: readonly string[],
): Promise<Database> {
  if (args.length > 0) {
    throw new NotFetchedError(`The server that is named by a variable has not ${args.join(" ")}.`);
  }
  const url = new URL(address);
  const login = {
    host: url.hostname,
    port: Number(url.port || 3306),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
  };
  const connection = await createConnection(login);
  const [rows] = await connection.query<RowDataPacket[]>("SELECT VERSION() AS version");
  await connection.end();
  return {
    ...login,
    version: String(rows[0]?.["version"]),
    kill: refuse,
    restart: refuse,
    close: async () => {},
  };
}

async function refuse(): Promise<never> {
  throw new NotFetchedError("The server that is named by a variable is not ended by a test.");
}
