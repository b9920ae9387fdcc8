import { createServer } from "@das-processes/server";
import { createConnection } from "mysql2/promise";
import { exampleCall, exampleTarget, type Filter } from "./example-call.ts";

/** What of a MySQL is wanted, by its URL. */
export interface ServedMysql {
  url: string;
  /** The sessions to list: those in the URL's database, or else those of its user. */
  filter: Filter;
  close(): Promise<void>;
}

/**
 * Starts the reference server in front of a MySQL, for calls from this machine alone.
 *
 * @param mysqlUrl `mysql://user:password@host:port/database`; the database may be left out.
 * @throws {TypeError} if it is no such URL. It is not quoted: a password is in it.
 * @throws {Error} if the database lists no sessions, with what it says itself.
 */
export async function serveMysql(mysqlUrl: string): Promise<ServedMysql> {
  const { address, account, filter } = readUrl(mysqlUrl);
  const instance = {
    nodes: [{ id: "0".repeat(32), source: { mysql: address } }],
    databaseUsers: { [exampleCall.dbUserId]: account },
  };
  const server = await createServer(
    {
      listen: { port: 0 },
      projects: { [exampleCall.projectId]: { instances: { [exampleCall.instanceId]: instance } } },
    },
    { log: { write: () => {} } },
  );
  const url = await server.listen({ host: "127.0.0.1", port: 0 });
  const answer = await fetch(url + exampleTarget(filter), { headers: { "X-Auth-Token": "any" } });
  if (!answer.ok) {
    await server.close();
    const { error_msg } = (await answer.json()) as { error_msg: string };
    const reason = (await askForReason({ ...address, ...account })) ?? error_msg;
    throw new Error(`--mysql: ${address.host}:${address.port} lists no sessions: ${reason}`);
  }
  return { url, filter, close: () => server.close() };
}

function readUrl(mysqlUrl: string) {
  const url = URL.canParse(mysqlUrl) ? new URL(mysqlUrl) : undefined;
  if (url?.protocol !== "mysql:" || url.username === "" || url.hostname === "") {
    throw new TypeError("--mysql must be a URL such as mysql://user:password@127.0.0.1:3306/shop");
  }
  const user = decode("user", url.username);
  const password = decode("password", url.password);
  const database = decode("database", url.pathname.slice(1));
  return {
    address: { host: url.hostname, port: Number(url.port || 3306) },
    account: { user, password },
    filter: database === "" ? { user } : { database },
  };
}

function decode(part: string, text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new TypeError(
      `--mysql has a "%" in the ${part} that is not part of an escape such as %40: write it as %25.`,
    );
  }
}

/**
 * The database's own words for why it refuses. The reference server keeps them from its callers and its
 * log, but whoever runs `start` has the password anyway, which is in none of them.
 */
async function askForReason(login: {
  host: string;
  port: number;
  user: string;
  password: string;
}): Promise<string | undefined> {
  try {
    const connection = await createConnection({ ...login, connectTimeout: 5000 });
    connection.on("error", () => {});
    // Fails without the privilege PROCESS, and does nothing.
    const asking = connection.query({ sql: "SHOW ENGINE MEMORY STATUS", timeout: 5000 });
    await asking.finally(() => connection.destroy());
    return undefined;
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    return message || code;
  }
}
