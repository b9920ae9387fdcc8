import { appendFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { exampleSessions } from "./example-sessions.ts";
import { makeFolder } from "./make-folder.ts";
import { makeSession } from "./make-session.ts";
import { runCli } from "./run-cli.ts";
import { startSessions } from "./start-sessions.ts";
import { writeRecording } from "./write-recording.ts";

const outputs = ["table", "json", "ndjson", "csv", "markdown"];
const cut = `{"taken_at":"2026-11-24T10:05:00.000Z","sessions":2}\n${JSON.stringify(makeSession(1))}\n{"id":"2","us`;

test.each(outputs)(
  "What is recorded is listed as what the service gives, as %s.",
  async (output) => {
    const hostile = { ...makeSession(9, { sql: "\u001B[31m\u202E報\n\u200B" }), added: "later" };
    const server = await startSessions([...exampleSessions, hostile]);
    const cwd = await makeFolder();
    const service = ["--endpoint", server.url, "--all"];
    expect(await runCli(["record", "file.ndjson", ...service], { cwd })).toEqual({
      stdout: "",
      stderr: "8 sessions recorded\n",
      exitCode: 0,
    });
    const recorded = await runCli(["list", "--from", "file.ndjson", "--output", output], { cwd });
    expect(recorded).toEqual(await runCli(["list", ...service, "--output", output]));
    expect(recorded.exitCode).toBe(0);
  },
);

test("A series has as many snapshots as wanted, of which the last one is listed.", async () => {
  const server = await startSessions([makeSession(1)]);
  const cwd = await makeFolder();
  const args = ["record", "file.ndjson", "--endpoint", server.url, "--user", "shop"];
  const running = runCli([...args, "--interval", "0.1", "--count", "3"], { cwd });
  while (server.requests < 2) await new Promise((resolve) => setTimeout(resolve, 5));
  server.processes = [makeSession(2), makeSession(3)];
  expect(await running).toMatchObject({ exitCode: 0 });
  const lines = (await readFile(join(cwd, "file.ndjson"), "utf8")).trimEnd().split("\n");
  expect(lines.filter((line) => line.includes("taken_at"))).toHaveLength(3);
  const { stdout } = await runCli(["list", "--from", "file.ndjson"], { cwd });
  expect(stdout).toMatch(/^2 of 2 sessions$/mu);
});

test("What is recorded is added to what the file has.", async () => {
  const server = await startSessions([makeSession(5)]);
  const cwd = await writeRecording(exampleSessions);
  const before = await readFile(join(cwd, "monday.ndjson"), "utf8");
  await runCli(["record", "monday.ndjson", "--endpoint", server.url, "--all"], { cwd });
  const after = await readFile(join(cwd, "monday.ndjson"), "utf8");
  expect(after.startsWith(before)).toBe(true);
  expect(after.slice(before.length)).toMatch(/^\{"taken_at":"[^"]+","sessions":1\}\n\{"id":"5"/u);
});

test("A recording goes through pipes as well.", async () => {
  const server = await startSessions([...exampleSessions]);
  const recorded = await runCli(["record", "-", "--endpoint", server.url, "--all"]);
  const { stdout } = await runCli(["list", "--from", "-"], { input: recorded.stdout });
  expect(stdout).toMatch(/^7 of 7 sessions$/mu);
});

test("A snapshot that is cut is left out, which is told, and the one before is taken.", async () => {
  const cwd = await writeRecording(exampleSessions);
  await appendFile(join(cwd, "monday.ndjson"), cut);
  const { stdout, stderr, exitCode } = await runCli(["list", "--from", "monday.ndjson"], { cwd });
  expect(stdout).toMatch(/^7 of 7 sessions$/mu);
  expect(stderr).toBe(
    "das-processes: monday.ndjson, line 11: a snapshot of 2 sessions is cut after 1, and left out.\n",
  );
  expect(exitCode).toBe(0);
});

test.each([
  ["nothing", "", "monday.ndjson holds no whole snapshot. das-processes record makes one."],
  ["a cut snapshot alone", cut, "monday.ndjson holds no whole snapshot."],
  [
    "another text",
    "id,user\n",
    "monday.ndjson, line 1: this is neither a session nor the head of a snapshot.",
  ],
  [
    "a session without a snapshot",
    `${JSON.stringify(makeSession(1))}\n`,
    "monday.ndjson, line 1: this is neither a session nor the head of a snapshot.",
  ],
  [
    "a session without its state",
    `{"taken_at":"2026-11-24T10:05:00.000Z","sessions":1}\n${JSON.stringify({ ...makeSession(1), state: null })}\n`,
    "monday.ndjson, line 2: this is neither a session nor the head of a snapshot.",
  ],
])("A file with %s is no recording, which is told.", async (_, text, sentence) => {
  const cwd = await makeFolder();
  await writeFile(join(cwd, "monday.ndjson"), text);
  const { stdout, stderr, exitCode } = await runCli(["list", "--from", "monday.ndjson"], { cwd });
  expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 64 });
  expect(stderr).toContain(sentence);
  expect(stderr).not.toContain("    at ");
});

test.each([
  [["list", "--from", "nowhere.ndjson"], "--from: nowhere.ndjson cannot be read (ENOENT)."],
  [["list", "--from", "."], "--from: . cannot be read (EISDIR)."],
])("A file that cannot be read is told: %j.", async (args, sentence) => {
  expect(await runCli(args, { cwd: await makeFolder() })).toEqual({
    stdout: "",
    stderr: `das-processes: ${sentence}\n`,
    exitCode: 64,
  });
});

test("A file that cannot be written is told.", async () => {
  const server = await startSessions([]);
  const args = ["record", "no/such/file.ndjson", "--endpoint", server.url, "--all"];
  expect(await runCli(args, { cwd: await makeFolder() })).toEqual({
    stdout: "",
    stderr: "das-processes: no/such/file.ndjson cannot be written (ENOENT).\n",
    exitCode: 64,
  });
});

test("A recording of 100,000 sessions is listed whole.", async () => {
  const sessions = Array.from({ length: 100_000 }, (_, index) => makeSession(index + 1));
  const cwd = await writeRecording(sessions);
  const { stdout } = await runCli(["list", "--from", "monday.ndjson"], { cwd });
  expect(stdout.split("\n")).toHaveLength(100_004);
  expect(stdout.endsWith("\n100000 of 100000 sessions\n")).toBe(true);
});
