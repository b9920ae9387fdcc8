import { dirname } from "node:path";
import type { DatabaseKind } from "./database.ts";

/** How a server keeps its data: little of it, and safe from the server's end but not the machine's. */
export function storageArguments(kind: DatabaseKind, dataFolder: string): string[] {
  return [
    `--datadir=${dataFolder}`,
    // A MariaDB that starts deletes the temporary tables in its folder for them, whosever they are.
    `--tmpdir=${dirname(dataFolder)}`,
    // Root has to say that it means it.
    ...(process.getuid?.() === 0 ? ["--user=root"] : []),
    // The system allows few of these at a time.
    "--innodb-use-native-aio=OFF",
    "--innodb-doublewrite=OFF",
    "--innodb-flush-log-at-trx-commit=2",
    "--innodb-buffer-pool-size=32M",
    ...(kind === "mysql"
      ? [
          "--innodb-redo-log-capacity=8M",
          "--disable-log-bin",
          "--mysqlx=OFF",
          "--secure-file-priv=NULL",
          ...withoutStatistics,
        ]
      : ["--innodb-log-file-size=8M"]),
  ];
}

/** Making room for them takes a third of the time that a start takes. */
const withoutStatistics = [
  "--performance-schema-digests-size=0",
  "--performance-schema-error-size=0",
  "--performance-schema-events-statements-history-long-size=0",
];
