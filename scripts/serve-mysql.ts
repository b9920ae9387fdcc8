import { createServer } from "@das-processes/server";
import { exampleCall } from "./example-call.ts";

/** What of a MySQL is wanted, by its URL. */
export interface ServedMysql {
  url: string;
  /** The sessions to list: those in the URL's database, or else those of its user. */
  filter: { database: string } | { user: string };
  close(): Promise<void>;
}

/**
 * Starts the reference server in front of a MySQL, for calls from this machine alone.
 *
 * @param mysqlUrl `mysql://user:password@host:port/database`; the database may be left out.
 * @throws {TypeError} if it is no such URL. It is not quoted: a password is in it.
 */
export async function serveMysql(mysqlUrl: string): Promise<ServedMysql> {
  const url = URL.canParse(mysqlUrl) ? new URL(mysqlUrl) : undefined;
  if (url?.protocol !== "mysql:" || url.username === "" || url.hostname === "") {
    throw new TypeError("--mysql must be a URL such as mysql://user:password@127.0.0.1:3306/shop");
  }
  const { username, password, hostname, port, pathname } = url;
  const account = { user: decodeURIComponent(username), password: decodeURIComponent(password) };
  const source = { mysql: { host: hostname, port: Number(port || 3306) } };
  const instance = {
    nodes: [{ id: "0".repeat(32), source }],
    databaseUsers: { [exampleCall.dbUserId]: account },
  };
  const server = await createServer(
    {
      listen: { port: 0 },
      projects: { [exampleCall.projectId]: { instances: { [exampleCall.instanceId]: instance } } },
    },
    { log: { write: () => {} } },
  );
  const database = decodeURIComponent(pathname.slice(1));
  return {
    url: await server.listen({ host: "127.0.0.1", port: 0 }),
    filter: database === "" ? { user: account.user } : { database },
    close: () => server.close(),
  };
}
