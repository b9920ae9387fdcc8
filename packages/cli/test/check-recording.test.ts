import { expect, test } from "vitest";
import { exampleSessions } from "./example-sessions.ts";
import { makeSession } from "./make-session.ts";
import { runCli } from "./run-cli.ts";
import { writeRecording } from "./write-recording.ts";

const recording = ["--from", "monday.ndjson"];

test("on a recording, check needs no settings, and no filter", async () => {
  const cwd = await writeRecording(exampleSessions);
  expect(await runCli(["check", ...recording, "--max-active", "2"], { cwd, env: {} })).toEqual({
    stdout: "OK: 7 sessions, 2 active (at most 2)\n",
    stderr: "",
    exitCode: 0,
  });
  const args = ["check", ...recording, "--user", "report", "--max-time", "4m"];
  expect(await runCli(args, { cwd, env: {} })).toMatchObject({
    stdout: expect.stringMatching(/^CRITICAL: longest statement 250s/u),
    exitCode: 2,
  });
});

test("no session is no reason to alarm", async () => {
  const cwd = await writeRecording([]);
  const args = ["check", ...recording, "--max-sessions", "0", "--max-time", "0", "--max-trx", "0"];
  expect(await runCli(args, { cwd })).toMatchObject({
    stdout:
      "OK: 0 sessions (at most 0), longest statement 0s (at most 0s), longest transaction 0s (at most 0s)\n",
    exitCode: 0,
  });
});

test("a session that sleeps or serves the server itself runs no statement, however long it is there", async () => {
  const cwd = await writeRecording(
    ["Sleep", "Daemon", "Binlog Dump"].map((command, id) =>
      makeSession(id, { command, time: "864000" }),
    ),
  );
  const args = ["check", ...recording, "--max-active", "0", "--max-time", "0"];
  expect(await runCli(args, { cwd })).toMatchObject({ exitCode: 0 });
});

test("nothing of a session can control a terminal, or be read as numbers by a monitor", async () => {
  const user = "a|b=1\u001B[31m\u202Ec\nd";
  const cwd = await writeRecording([makeSession(1, { user, host: "" })]);
  const args = ["check", ...recording, "--max-sessions", "0"];
  expect((await runCli(args, { cwd })).stdout).toBe(
    "CRITICAL: 1 session (at most 0, past by 1; worst: id 1, user a¦b=1�[31m�c d, host --)\n",
  );
  const { stdout } = await runCli([...args, "--output", "json"], { cwd });
  expect(stdout).toMatch(/^[ -~\u{FFFD}]+\n$/u);
  expect(JSON.parse(stdout)).toMatchObject({ readings: [{ worst: { user } }, {}, {}, {}, {}] });
});
