import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { fetchIntoCache } from "@das-processes/cache";
import type { ServerProgram } from "./find-server-program.ts";
import { storageArguments } from "./storage-arguments.ts";

export const rootPassword = "root-password";

/** From everywhere, as a server may see 127.0.0.1 under any name. */
const createRoot = [
  "RENAME USER root@localhost TO root@'%';",
  `ALTER USER root@'%' IDENTIFIED BY '${rootPassword}';`,
];

/**
 * Makes the data that every new server begins with, which takes seconds, once for all.
 *
 * @returns the folder to copy.
 */
export async function initialiseData(program: ServerProgram): Promise<string> {
  const initialise = program.kind === "mysql" ? initialiseMysql : initialiseMariadb;
  const folder = await fetchIntoCache(`${program.kind}-data-${program.version}`, (temporary) =>
    initialise(program, temporary),
  );
  return join(folder, "data");
}

async function initialiseMysql(program: ServerProgram, folder: string): Promise<void> {
  const sql = join(folder, "create-root.sql");
  await writeFile(sql, createRoot.join("\n"));
  await promisify(execFile)(program.command, [
    ...program.args,
    ...storageArguments(program.kind, join(folder, "data")),
    "--initialize-insecure",
    `--init-file=${sql}`,
  ]);
}

/** As its own script does it, which does not work from a private folder. */
async function initialiseMariadb(program: ServerProgram, folder: string): Promise<void> {
  const sql = await Promise.all(
    ["mysql_system_tables", "mysql_performance_tables", "mysql_system_tables_data"].map((name) =>
      readFile(join(program.share, `${name}.sql`), "utf8"),
    ),
  );
  await mkdir(join(folder, "data"));
  const running = promisify(execFile)(program.command, [
    ...program.args,
    ...storageArguments(program.kind, join(folder, "data")),
    "--bootstrap",
  ]);
  running.child.stdin?.end(
    [
      "CREATE DATABASE mysql;",
      "USE mysql;",
      ...sql,
      "DELETE FROM global_priv WHERE User = 'root' AND Host <> 'localhost';",
      "FLUSH PRIVILEGES;",
      ...createRoot,
      "",
    ].join("\n"),
  );
  await running;
}
