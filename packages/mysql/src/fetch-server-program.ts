import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { fetchIntoCache, NotFetchedError } from "@das-processes/cache";
import type { DatabaseKind } from "./database.ts";
import { findDebianArchives } from "./find-debian-archives.ts";
import type { ServerProgram } from "./find-server-program.ts";

/** Debian has MySQL in its unstable suite alone. */
const packages = {
  mysql: { suite: "sid", name: "mysql-server-core" },
  mariadb: { suite: "bookworm", name: "mariadb-server-core" },
};

const architectures: Partial<Record<NodeJS.Architecture, { name: string; loader: string }>> = {
  x64: { name: "x86_64-linux-gnu", loader: "ld-linux-x86-64.so.2" },
  arm64: { name: "aarch64-linux-gnu", loader: "ld-linux-aarch64.so.1" },
};

/**
 * Brings a server from the archive that the system itself is installed from, with every library that
 * it needs down to the C library, so that it runs beside those of the system. Neither the system nor
 * its list of packages is changed, and nobody need be root.
 *
 * @throws {NotFetchedError} on anything but Debian and its children, and if the archive cannot be
 * reached or has no such package.
 */
export async function fetchServerProgram(
  kind: DatabaseKind,
  program: string,
): Promise<Pick<ServerProgram, "command" | "args" | "share">> {
  const architecture = architectures[process.arch];
  if (process.platform !== "linux" || !architecture || !existsSync("/usr/bin/apt-get")) {
    throw new NotFetchedError(
      `There is no ${program} here, and it is fetched on Debian on x64 and arm64 alone.`,
    );
  }
  const { suite, name } = packages[kind];
  const root = await fetchIntoCache(`debian-${suite}-${name}`, (folder) =>
    unpack(folder, suite, name),
  );
  // The older suites have a part of the libraries in /lib.
  const libraries = ["lib", "usr/lib"]
    .map((folder) => join(root, folder, architecture.name))
    .filter((folder) => existsSync(folder));
  const loader = libraries.map((folder) => join(folder, architecture.loader)).find(existsSync);
  if (!loader) throw new Error(`${name} came without a ${architecture.loader}.`);
  const share = join(root, "usr/share/mysql");
  return {
    command: loader,
    args: [
      "--library-path",
      libraries.join(":"),
      join(root, "usr/sbin", program),
      "--no-defaults",
      `--basedir=${join(root, "usr")}`,
      `--lc-messages-dir=${share}`,
      `--plugin-dir=${join(root, "usr/lib/mysql/plugin")}`,
    ],
    share,
  };
}

async function unpack(root: string, suite: string, name: string): Promise<void> {
  const apt = join(root, "apt");
  const archives = join(apt, "cache", "archives");
  for (const folder of ["empty", "lists", "state", "cache/archives"]) {
    await mkdir(join(apt, folder), { recursive: true });
  }
  const sources = (await findDebianArchives()).map(
    ({ uri, keyring }) => `deb ${keyring ? `[signed-by=${keyring}] ` : ""}${uri} ${suite} main\n`,
  );
  await writeFile(join(apt, "sources.list"), sources.join(""));
  await writeFile(join(apt, "apt.conf"), configuration(apt));
  const runApt = (...args: string[]) => run("apt-get", `--config-file=${apt}/apt.conf`, ...args);
  const update = await runApt("update").catch((error: NotFetchedError) => error);
  // Where the system has several archives, one having the suite is enough.
  await runApt("install", "--yes", "--download-only", "--no-install-recommends", name).catch(
    (error: NotFetchedError) => {
      throw update ?? error;
    },
  );
  for (const file of await readdir(archives)) {
    if (file.endsWith(".deb")) await run("dpkg", "--extract", join(archives, file), root);
  }
  // The tools are larger than the server.
  for (const folder of [apt, join(root, "usr", "bin")]) await rm(folder, { recursive: true });
}

/** What else the system has set, such as a proxy, stays. */
const configuration = (folder: string) => `
Dir::Etc::SourceList "${folder}/sources.list";
Dir::Etc::SourceParts "${folder}/empty";
Dir::State "${folder}/state";
Dir::State::Lists "${folder}/lists";
Dir::State::Status "/dev/null";
Dir::Cache "${folder}/cache";
Acquire::Languages "none";
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
`;

async function run(command: string, ...args: string[]): Promise<void> {
  await promisify(execFile)(command, args).catch((cause: Error) => {
    throw new NotFetchedError(cause.message, { cause });
  });
}
