import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { skipUnlessStarted, startDatabase } from "@das-processes/mysql";
import { createConnection } from "mysql2/promise";
import { afterEach, expect, onTestFinished, test } from "vitest";

const script = fileURLToPath(new URL("../start.ts", import.meta.url));
const children: ChildProcess[] = [];
const closers: (() => void)[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  for (const close of closers.splice(0)) close();
});

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
  const database = await skipUnlessStarted(context, startDatabase());
  onTestFinished(() => database.close());
  const { host, port, user, password } = database;
  const login = { host, port, user, password };
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
