import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { skipUnlessStarted, startDatabase, type Database } from "@das-processes/mysql";
import { createConnection } from "mysql2/promise";
import { afterAll, afterEach, expect, test } from "vitest";

const script = fileURLToPath(new URL("../start.ts", import.meta.url));
const children: ChildProcess[] = [];
const closers: (() => void)[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  for (const close of closers.splice(0)) close();
});

let starting: Promise<Database> | undefined;
afterAll(async () => (await starting?.catch(() => undefined))?.close());

/** The MySQL of all tests, with its login. */
async function useDatabase(context: Parameters<typeof skipUnlessStarted>[0]) {
  const { host, port, user, password } = await skipUnlessStarted(
    context,
    (starting ??= startDatabase()),
  );
  return { host, port, user, password };
}

class Run {
  output = "";
  readonly child: ChildProcess;
  readonly exit: Promise<number | null>;

  constructor(...options: string[]) {
    this.child = spawn(process.execPath, [script, ...options], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    children.push(this.child);
    this.exit = once(this.child, "close").then(([code]) => code as number | null);
    for (const stream of [this.child.stdout!, this.child.stderr!]) {
      stream.setEncoding("utf8").on("data", (text: string) => (this.output += text));
    }
  }

  async until(text: string): Promise<void> {
    while (!this.output.includes(text)) await once(this.child.stdout!, "data");
  }

  url(name: string): string {
    return new RegExp(`^${name} +(\\S+)`, "mu").exec(this.output)?.[1] ?? "";
  }
}

async function listen(port: number, body = ""): Promise<string> {
  const server = createServer((_request, response) =>
    response.setHeader("Content-Type", "application/json").end(body),
  ).listen(port, "127.0.0.1");
  await once(server, "listening");
  closers.push(() => server.close().closeAllConnections());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test("start --once prints every session of the busy example, the URLs and a line to try, and exits with 0", async () => {
  const run = new Run("--once");
  expect(await run.exit).toBe(0);
  expect(run.output).toMatch(/^ *id +user +host +database +command +time +trx +state +sql$/mu);
  expect(run.output).toMatch(/^121 +o'brien /mu);
  expect(run.output).toContain("21 of 21 sessions");
  expect(run.url("Mock")).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u);
  expect(run.url("Docs")).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u);
  expect(run.output).toContain('Try   curl -H "X-Auth-Token: any-token" "http://127.0.0.1:');
});

test("start stays up and serves the mock and the docs until Ctrl-C, which ends it with 0", async () => {
  const run = new Run();
  await run.until("Ctrl-C ends it.");
  const [tried] = /"http[^"]+"/u.exec(run.output) ?? [];
  const sessions = await fetch(tried!.slice(1, -1), { headers: { "X-Auth-Token": "any-token" } });
  expect(await sessions.json()).toMatchObject({ count: 1 });
  const docs = await fetch(`${run.url("Docs")}/api/`);
  expect(docs.status).toBe(200);
  expect(await docs.text()).toContain("trx_executed_time");
  run.child.kill("SIGINT");
  expect(await run.exit).toBe(0);
});

test("a taken port is named, and another is used", async () => {
  await listen(4010).catch(() => "taken already, which serves as well");
  const run = new Run("--once");
  expect(await run.exit).toBe(0);
  expect(run.output).toMatch(/^Mock +http:\/\/127\.0\.0\.1:\d+ \(port 4010 is taken\)$/mu);
});

test("each of several starts at once gets its ports", async () => {
  const runs = Array.from({ length: 4 }, () => new Run("--once"));
  const codes = await Promise.all(runs.map(({ exit }) => exit));
  expect(codes, runs.map(({ output }) => output).join("\n")).toEqual([0, 0, 0, 0]);
});

test("start --endpoint asks another server", async () => {
  const session = {
    id: "7",
    user: "\u001B[2J",
    host: "",
    database: "--",
    command: "",
    time: "1",
    state: "",
  };
  const body = { processes: [{ ...session, sql: "SELECT\n1", trx_executed_time: "0" }], count: 1 };
  const run = new Run("--once", "--endpoint", await listen(0, JSON.stringify(body)));
  expect(await run.exit).toBe(0);
  expect(run.output).toMatch(/^ *7 +\u{FFFD}\[2J .*SELECT 1$/mu);
  expect(run.output).not.toContain("\u001B");
  expect(run.output).not.toContain("Mock ");
});

test("start --mysql lists the sessions in a database of a real MySQL, through the reference server", async (context) => {
  const login = await useDatabase(context);
  const { host, port, user, password } = login;
  const root = await createConnection(login);
  await root.query("CREATE DATABASE `die küche`");
  const session = await createConnection({ ...login, database: "die küche" });
  const url = `mysql://${user}:${encodeURIComponent(password)}@${host}:${port}`;
  const run = new Run("--once", "--mysql", `${url}/${encodeURIComponent("die küche")}`);
  expect(await run.exit).toBe(0);
  expect(run.output).toMatch(new RegExp(`^ *${session.threadId} +root .*die küche +Sleep`, "mu"));
  expect(run.output).toContain("1 of 1 sessions");
  const all = new Run("--once", "--mysql", url);
  expect(await all.exit).toBe(0);
  expect(all.output).toContain("2 of 2 sessions");
  await Promise.all([root.end(), session.end()]);
}, 180_000);

test("start --mysql shows why the database refuses, in its own words, and no password", async (context) => {
  const login = await useDatabase(context);
  const root = await createConnection(login);
  await root.query("CREATE USER clerk IDENTIFIED BY 's3cret_password'");
  await root.end();
  const { host, port } = login;
  const cases: [url: string, words: RegExp][] = [
    [
      `mysql://clerk:wrong_s3cret@${host}:${port}`,
      /^--mysql: .*Access denied for user 'clerk'@'\S+' \(using password: YES\)$/mu,
    ],
    [`mysql://clerk:s3cret_password@${host}:${port}`, /^--mysql: .* the PROCESS privilege/mu],
    ["mysql://clerk:s3cret_password@127.0.0.1:9", /^--mysql: .*ECONNREFUSED/mu],
  ];
  for (const [url, words] of cases) {
    const run = new Run("--once", "--mysql", url);
    expect(await run.exit).toBe(1);
    expect(run.output).toMatch(words);
    expect(run.output).not.toMatch(/try again later|s3cret| {4}at /u);
  }
}, 180_000);

test.each([
  ["user", "mysql://1%:s3cret@127.0.0.1/shop"],
  ["password", "mysql://root:s3cret%@127.0.0.1/shop"],
  ["database", "mysql://root:s3cret@127.0.0.1/shop%zz"],
])(
  "in the %s of a MySQL URL, a stray percent sign is told, with what to write instead",
  async (part, url) => {
    const run = new Run("--once", "--mysql", url);
    expect(await run.exit).toBe(1);
    expect(run.output).toBe(
      `--mysql has a "%" in the ${part} that is not part of an escape such as %40: write it as %25.\n`,
    );
  },
);

test.each<[string, string[], number, RegExp]>([
  [
    "a server that does not answer",
    ["--endpoint", "http://127.0.0.1:9"],
    3,
    /^das-processes: No whole answer came from 127\.0\.0\.1:9 /u,
  ],
  [
    "an endpoint that is no URL",
    ["--endpoint", "localhost"],
    64,
    /^das-processes: Nothing was sent: the endpoint .* must be an http or https URL/u,
  ],
  [
    "a MySQL that is no URL",
    ["--mysql", "root:password@localhost"],
    1,
    /^--mysql must be a URL such as mysql:\/\/user:password@127\.0\.0\.1:3306\/shop$/mu,
  ],
  ["an unknown option", ["--twice"], 2, /^Unknown option '--twice'\nUsage: pnpm start/u],
])("%s ends start with one clear sentence", async (_name, options, status, sentence) => {
  const run = new Run("--once", ...options);
  expect(await run.exit).toBe(status);
  expect(run.output).toMatch(sentence);
  expect(run.output).not.toContain("    at ");
});
