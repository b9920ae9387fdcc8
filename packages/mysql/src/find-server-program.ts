import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";
import type { DatabaseKind } from "./database.ts";
import { fetchServerProgram } from "./fetch-server-program.ts";

/** A program that is a database server, and how it is called. */
export interface ServerProgram {
  kind: DatabaseKind;
  command: string;
  /** What comes before any other argument. */
  args: readonly string[];
  /** The folder with its SQL. */
  share: string;
  version: string;
}

const names = { mysql: "mysqld", mariadb: "mariadbd" };

/**
 * Finds the server on the path or where Debian puts it; otherwise, has it fetched.
 *
 * @throws {NotFetchedError} where it can be neither found nor fetched.
 */
export async function findServerProgram(kind: DatabaseKind): Promise<ServerProgram> {
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/sbin"];
  const installed = folders
    .map((folder) => join(folder, names[kind]))
    .find((path) => existsSync(path));
  if (installed !== undefined) {
    const version = await askForVersion(installed, []);
    const share = join(dirname(installed), "..", "share", "mysql");
    // MariaDB installs itself under MySQL's name, too.
    if (version.includes("MariaDB") === (kind === "mariadb")) {
      return { kind, command: installed, args: ["--no-defaults"], share, version };
    }
  }
  const fetched = await fetchServerProgram(kind, names[kind]);
  return { kind, ...fetched, version: await askForVersion(fetched.command, fetched.args) };
}

async function askForVersion(command: string, args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(command, [...args, "--version"]);
  return /Ver (\S+)/u.exec(stdout)?.[1] ?? stdout.trim();
}
