export type DatabaseKind = "mysql" | "mariadb";

/** A database server for tests. */
export interface Database {
  host: string;
  port: number;
  /** A user who may do everything. */
  user: string;
  password: string;
  /** As the server itself says it, such as `9.7.4` or `10.11.18-MariaDB`, with the packager's suffix. */
  version: string;
  /** Ends the server without any warning, as a crash does. */
  kill: () => Promise<void>;
  /** Kills the server if it runs, and starts it with the same data on the same port. */
  restart: () => Promise<void>;
  /** Ends the server, and removes all that it had. */
  close: () => Promise<void>;
}
