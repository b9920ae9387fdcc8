import { createOwnSessions, type OwnSessions } from "./own-sessions.ts";
import { createTransactionTimes, type TransactionTimes } from "./transaction-times.ts";

/** What the pools to one database server have in common. */
export interface DatabaseServer {
  ownSessions: OwnSessions;
  transactionTimes: TransactionTimes;
}

const servers = new Map<string, DatabaseServer>();

export function findDatabaseServer(host: string, port: number): DatabaseServer {
  const address = `${host}:${port}`;
  const server = servers.get(address) ?? {
    ownSessions: createOwnSessions(),
    transactionTimes: createTransactionTimes(),
  };
  servers.set(address, server);
  return server;
}
