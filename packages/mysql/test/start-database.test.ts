import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { NotFetchedError } from "@das-processes/cache";
import { createConnection } from "mysql2/promise";
import type { RowDataPacket } from "mysql2/promise";
import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { fetchServerProgram } from "../src/fetch-server-program.ts";
import { type Database, skipUnlessStarted, startDatabase } from "../src/index.ts";

// The first time, it is fetched and initialised.
vi.setConfig({ testTimeout: 180_000 });

afterEach(() => vi.unstubAllEnvs());

async function query(database: Database, sql: string): Promise<RowDataPacket[]> {
  const { host, port, user, password } = database;
  const connection = await createConnection({ host, port, user, password });
  const [rows] = await connection.query<RowDataPacket[]>(sql);
  await connection.end();
  return rows;
}

async function findProcess(database: Database): Promise<{ pid: number; folder: string }> {
  const [row] = await query(database, "SELECT @@pid_file AS file");
  const file = String(row?.["file"]);
  return { pid: Number(await readFile(file, "utf8")), folder: dirname(file) };
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe.each(["mysql", "mariadb"] as const)("%s", (kind) => {
  test("It starts, lets root in, and is of the version that it says.", async (context) => {
    const database = await skipUnlessStarted(context, startDatabase({ kind }));
    onTestFinished(database.close);
    const rows = await query(database, "SELECT CURRENT_USER() AS user, VERSION() AS version");
    expect(rows).toEqual([{ user: "root@%", version: database.version }]);
    expect(database.version.includes("MariaDB")).toBe(kind === "mariadb");
  });

  test("What it was told before a crash is there after a restart.", async (context) => {
    const database = await skipUnlessStarted(context, startDatabase({ kind }));
    onTestFinished(database.close);
    await query(database, "CREATE DATABASE shop");
    await query(database, "CREATE TABLE shop.orders SELECT 3 AS qty");
    await database.kill();
    await expect(query(database, "SELECT 1")).rejects.toThrow("ECONNREFUSED");
    await database.restart();
    expect(await query(database, "SELECT qty FROM shop.orders")).toEqual([{ qty: 3 }]);
  });

  test("Another one that starts leaves its temporary tables alone.", async (context) => {
    const database = await skipUnlessStarted(context, startDatabase({ kind }));
    onTestFinished(database.close);
    const { host, port, user, password } = database;
    const connection = await createConnection({ host, port, user, password });
    onTestFinished(() => connection.end());
    await connection.query("CREATE TEMPORARY TABLE mysql.kept (qty INT) ENGINE = MyISAM");
    const other = await startDatabase({ kind });
    onTestFinished(other.close);
    await expect(connection.query("DROP TEMPORARY TABLE mysql.kept")).resolves.toBeDefined();
  });

  test("Closed, it leaves neither a process nor a folder.", async (context) => {
    const database = await skipUnlessStarted(context, startDatabase({ kind }));
    const { pid, folder } = await findProcess(database);
    expect({ isRunning: isRunning(pid), isThere: existsSync(folder) }).toEqual({
      isRunning: true,
      isThere: true,
    });
    await database.close();
    expect({ isRunning: isRunning(pid), isThere: existsSync(folder) }).toEqual({
      isRunning: false,
      isThere: false,
    });
  });

  test("Two have nothing in common.", async (context) => {
    const starting = [startDatabase({ kind }), startDatabase({ kind })];
    const databases = await Promise.all(starting.map((each) => skipUnlessStarted(context, each)));
    for (const database of databases) onTestFinished(database.close);
    const [one, other] = databases as [Database, Database];
    await query(one, "CREATE DATABASE shop");
    expect(await query(other, "SHOW DATABASES LIKE 'shop'")).toEqual([]);
  });
});

test("It has the arguments that it is given.", async (context) => {
  const database = await skipUnlessStarted(
    context,
    startDatabase({ args: ["--max-connections=7"] }),
  );
  onTestFinished(database.close);
  expect(await query(database, "SELECT @@max_connections AS most")).toEqual([{ most: 7 }]);
});

test("One that cannot start says why.", async (context) => {
  await skipUnlessStarted(context, startDatabase()).then((database) => database.close());
  await expect(startDatabase({ args: ["--no-such-option"] })).rejects.toThrow("no-such-option");
});

test("It ends with the process that started it, even if that is killed.", async (context) => {
  const starter = join(import.meta.dirname, "fixtures", "start-and-stay.ts");
  await skipUnlessStarted(context, startDatabase()).then((database) => database.close());
  const child = spawn(process.execPath, [starter], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  const database = JSON.parse(String(line)) as Database;
  const { pid, folder } = await findProcess(database);
  child.kill("SIGKILL");
  const what = () => ({ isRunning: isRunning(pid), isThere: existsSync(folder) });
  await expect.poll(what, { timeout: 10_000 }).toEqual({ isRunning: false, isThere: false });
});

test("A server that a variable names is taken as it is, and not ended.", async (context) => {
  const database = await skipUnlessStarted(context, startDatabase());
  onTestFinished(database.close);
  const password = encodeURIComponent(database.password);
  vi.stubEnv("DAS_TEST_MYSQL", `mysql://root:${password}@127.0.0.1:${database.port}`);
  const named = await startDatabase();
  expect(named).toMatchObject({ port: database.port, version: database.version });
  await expect(named.kill()).rejects.toThrow("is not ended");
  await expect(named.restart()).rejects.toThrow("is not ended");
  await named.close();
  expect(await query(named, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  const wanting = startDatabase({ args: ["--max-connections=7"] });
  await expect(wanting).rejects.toThrow(NotFetchedError);
});

test("Where it cannot be fetched, the reason is told, and nothing is left.", async () => {
  const cache = await mkdtemp(join(tmpdir(), "das-processes-cache-"));
  onTestFinished(() => rm(cache, { recursive: true }));
  vi.stubEnv("XDG_CACHE_HOME", cache);
  vi.stubEnv("http_proxy", "http://127.0.0.1:1");
  vi.stubEnv("https_proxy", "http://127.0.0.1:1");
  const error: unknown = await fetchServerProgram("mysql", "mysqld").catch((reason) => reason);
  expect(error).toBeInstanceOf(NotFetchedError);
  expect((error as Error).message).toMatch(/apt-get|mysqld/u);
  expect(await readdir(cache, { recursive: true })).toEqual(
    process.platform === "linux" ? ["das-processes"] : [],
  );
});
