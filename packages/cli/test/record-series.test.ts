import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "./make-folder.ts";
import { makeSession } from "./make-session.ts";
import { program, runCli, settings } from "./run-cli.ts";
import { startSessions } from "./start-sessions.ts";

async function snapshotsOf(file: string): Promise<number> {
  return (await readFile(file, "utf8")).split("\n").filter((line) => line.includes("taken_at"))
    .length;
}

test("Ctrl-C ends a series, and what is recorded is whole.", async () => {
  const server = await startSessions([makeSession(1), makeSession(2)]);
  const cwd = await makeFolder();
  const args = ["record", "file.ndjson", "--endpoint", server.url, "--all", "--interval", "0.1"];
  const child = spawn(process.execPath, [program, ...args], { cwd, env: settings });
  const closed = once(child, "close");
  while (server.requests < 3) await once(child.stderr, "data");
  child.kill("SIGINT");
  expect(await closed).toEqual([0, null]);
  const { stdout, stderr } = await runCli(["list", "--from", "file.ndjson"], { cwd });
  expect(stdout).toMatch(/^2 of 2 sessions$/mu);
  expect(stderr).toBe("");
  expect(await snapshotsOf(join(cwd, "file.ndjson"))).toBeGreaterThan(1);
});

test("A failure that may pass leaves a snapshot out, and the series goes on.", async () => {
  const server = await startSessions([makeSession(1)]);
  server.failure = { status: 500, body: { error_code: "DAS.500000", error_msg: "busy" } };
  const cwd = await makeFolder();
  const args = ["record", "file.ndjson", "--endpoint", server.url, "--all"];
  const running = runCli([...args, "--interval", "0.5", "--count", "2"], { cwd });
  while (server.requests < 1) await new Promise((resolve) => setTimeout(resolve, 5));
  // Its answer is on the way.
  setTimeout(() => (server.failure = undefined), 200);
  const { stderr, exitCode } = await running;
  expect(stderr).toMatch(
    /^das-processes: a snapshot is left out: \S+ failed \(500[^\n]+\n1 sessions recorded\n$/u,
  );
  expect(exitCode).toBe(3);
  expect(await snapshotsOf(join(cwd, "file.ndjson"))).toBe(1);
});

test("A refusal ends a series at once, as asking again could lock a key.", async () => {
  const server = await startSessions([]);
  server.failure = { status: 401, body: { error_code: "APIGW.0301", error_msg: "wrong token" } };
  const cwd = await makeFolder();
  const args = ["record", "file.ndjson", "--endpoint", server.url, "--all", "--interval", "0.1"];
  expect(await runCli(args, { cwd })).toMatchObject({ exitCode: 4 });
  expect(server.requests).toBe(1);
});

test("A series without its interval is refused before anything is asked.", async () => {
  const server = await startSessions([]);
  const args = ["record", "-", "--endpoint", server.url, "--all", "--count", "3"];
  expect(await runCli(args)).toEqual({
    stdout: "",
    stderr:
      "das-processes: --count: give --interval, too, the time from one snapshot to the next.\n",
    exitCode: 64,
  });
  expect(server.requests).toBe(0);
});

const cut = `{"taken_at":"2026-11-24T10:05:00.000Z","sessions":3}\n${JSON.stringify(makeSession(1))}\n`;

test.each([
  ["in the midst of a line", `${cut}{"id":"5","us`, 3],
  ["at the end of a line", cut, 3],
])("After a snapshot that is cut %s, the next one is whole.", async (_, text, line) => {
  const server = await startSessions([makeSession(2)]);
  const cwd = await makeFolder();
  await writeFile(join(cwd, "file.ndjson"), text);
  await runCli(["record", "file.ndjson", "--endpoint", server.url, "--all"], { cwd });
  const args = ["list", "--from", "file.ndjson", "--columns", "id"];
  expect(await runCli(args, { cwd })).toEqual({
    stdout: "id\n 2\n\n1 of 1 sessions\n",
    stderr: `das-processes: file.ndjson, line ${line}: a snapshot of 3 sessions is cut after 1, and left out.\n`,
    exitCode: 0,
  });
});

test("A snapshot that ends before its last session is left out, which is told.", async () => {
  const { stderr, exitCode } = await runCli(["list", "--from", "-"], { input: cut });
  expect(stderr).toContain("a snapshot of 3 sessions is cut after 1, and left out.\n");
  expect(stderr).toContain("holds no whole snapshot.");
  expect(exitCode).toBe(64);
});

test("A snapshot without a time is none.", async () => {
  const input = '{"taken_at":"yesterday","sessions":0}\n';
  expect(await runCli(["list", "--from", "-"], { input })).toMatchObject({
    stderr: expect.stringContaining("line 1: this is neither a session nor the head of a snapshot"),
    exitCode: 64,
  });
});

test("A recording does not know nodes, which is told.", async () => {
  expect(await runCli(["list", "--from", "file.ndjson", "--node-id", "1"])).toEqual({
    stdout: "",
    stderr:
      "das-processes: --node-id: a recording does not tell on which node a session was; leave it out, or --from.\n",
    exitCode: 64,
  });
});
