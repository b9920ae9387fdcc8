import { SourceError } from "./source-error.ts";

/** By the database's number. Every other error that it tells is a refusal. */
const kinds = new Map<number, SourceError["kind"]>([
  [1040, "overloaded"], // too many connections
  [1135, "overloaded"], // no thread for one more
  [1203, "overloaded"], // too many connections of the user
  [1226, "overloaded"], // more than the user's account allows
  [1053, "unreachable"], // the server shuts down
  [1129, "unreachable"], // too many connections of this host have failed
  [1184, "unreachable"], // what each new connection runs has failed
  [1317, "unreachable"], // the statement was killed
  [1927, "unreachable"], // the connection was killed, says MariaDB
  [3032, "unreachable"], // the server takes administrators alone
  [3169, "unreachable"], // the connection was killed, says MySQL
  [4031, "unreachable"], // the connection was idle for too long
  [1969, "timeout"], // the statement took too long, says MariaDB
  [3024, "timeout"], // the statement took too long, says MySQL
]);

/** What the driver throws. */
interface DriverError {
  errno?: number;
  code?: string;
  /** Of the errors that the database tells. */
  sqlState?: string;
  /** Of the errors that end a connection. */
  fatal?: boolean;
}

/** Says what a driver's error means; any other error is given back. */
export function toSourceError(error: unknown): unknown {
  const { errno = 0, code, sqlState, fatal } = error as DriverError;
  // The driver's name for it may be wrong: from 1900 on, MariaDB has numbers of its own.
  if (sqlState !== undefined) return new SourceError(kinds.get(errno) ?? "refused", String(errno));
  if (code === "ETIMEDOUT") return new SourceError("timeout", code);
  return fatal ? new SourceError("unreachable", code) : error;
}
