import { describe, expect, test } from "vitest";
import { checkShop } from "./check-shop.ts";
import { exampleSessions } from "./example-sessions.ts";
import { settings } from "./run-cli.ts";
import { startShop } from "./start-shop.ts";

const instance = settings.DAS_INSTANCE_ID;

const all = [
  ["--max-sessions", "5"],
  ["--max-active", "2"],
  ["--max-idle-trx", "1"],
  ["--max-time", "250"],
  ["--max-trx", "312"],
].flat();

const values = {
  sessions: 5,
  active_sessions: 2,
  idle_in_transaction_sessions: 1,
  longest_statement_seconds: 250,
  longest_transaction_seconds: 312,
};

describe("within the thresholds, which what is equal is, too,", () => {
  test("check ends with 0, and a line that tells each value and its threshold", async () => {
    const url = await startShop();
    expect(await checkShop(url, all)).toEqual({
      stdout:
        "OK: 5 sessions (at most 5), 2 active (at most 2), 1 idle in transaction (at most 1), longest statement 250s (at most 250s), longest transaction 312s (at most 312s)\n",
      stderr: "",
      exitCode: 0,
    });
    expect((await checkShop(url, ["--max-trx", "10m"])).stdout).toBe(
      "OK: 5 sessions, longest transaction 312s (at most 600s)\n",
    );
  });

  test("check tells a machine the same in one line of JSON, with what has no threshold", async () => {
    const url = await startShop();
    const { stdout, ...rest } = await checkShop(url, ["--max-trx", "600"], { output: "json" });
    expect(rest).toEqual({ stderr: "", exitCode: 0 });
    expect(stdout).toMatch(/^[^\n]+\n$/u);
    expect(JSON.parse(stdout)).toEqual({
      status: "ok",
      message: "5 sessions, longest transaction 312s (at most 600s)",
      source: instance,
      taken_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/u),
      readings: Object.entries(values).map(([name, value]) => ({
        name,
        value,
        at_most: name === "longest_transaction_seconds" ? 600 : null,
        past_by: 0,
        worst: null,
      })),
    });
  });

  test("check gives Prometheus all values, and whether each threshold is passed", async () => {
    const url = await startShop();
    const thresholds = ["--max-trx", "600", "--max-active", "2"];
    expect(await checkShop(url, thresholds, { output: "prometheus" })).toEqual({
      stdout: `# HELP das_processes_up Whether the sessions could be asked for.
# TYPE das_processes_up gauge
das_processes_up{source="${instance}"} 1
# HELP das_processes_sessions How many sessions there are.
# TYPE das_processes_sessions gauge
das_processes_sessions{source="${instance}"} 5
# HELP das_processes_active_sessions How many sessions are at work for a client.
# TYPE das_processes_active_sessions gauge
das_processes_active_sessions{source="${instance}"} 2
# HELP das_processes_idle_in_transaction_sessions How many sessions sleep while their transaction is open.
# TYPE das_processes_idle_in_transaction_sessions gauge
das_processes_idle_in_transaction_sessions{source="${instance}"} 1
# HELP das_processes_longest_statement_seconds How long the longest statement of an active session has run.
# TYPE das_processes_longest_statement_seconds gauge
das_processes_longest_statement_seconds{source="${instance}"} 250
# HELP das_processes_longest_transaction_seconds How long the longest open transaction has been open.
# TYPE das_processes_longest_transaction_seconds gauge
das_processes_longest_transaction_seconds{source="${instance}"} 312
# HELP das_processes_past_threshold Whether what was measured is past its threshold, for each that was given.
# TYPE das_processes_past_threshold gauge
das_processes_past_threshold{source="${instance}",measure="active_sessions"} 0
das_processes_past_threshold{source="${instance}",measure="longest_transaction_seconds"} 0
`,
      stderr: "",
      exitCode: 0,
    });
  });
});

describe("past a threshold,", () => {
  test.each([
    [
      ["--max-sessions", "3"],
      "5 sessions (at most 3, past by 2; worst: id 21, user shop, host 192.0.2.10:55696)",
    ],
    [
      ["--max-active", "0"],
      "2 active (at most 0, past by 2; worst: id 22, user report, host 192.0.2.10:55708)",
    ],
    [
      ["--max-idle-trx", "0"],
      "1 idle in transaction (at most 0, past by 1; worst: id 23, user shop, host 192.0.2.11:40022)",
    ],
    [
      ["--max-time", "4m"],
      "longest statement 250s (at most 240s, past by 10s; worst: id 22, user report, host 192.0.2.10:55708)",
    ],
    [
      ["--max-trx", "311.9"],
      "longest transaction 312s (at most 311.9s, past by 0.1s; worst: id 23, user shop, host 192.0.2.11:40022)",
    ],
  ])(
    "check %j ends with 2, and a line that tells by how much, and the worst session",
    async (thresholds, line) => {
      const url = await startShop();
      const within = ["--max-sessions", "5", "--max-active", "2"];
      expect(await checkShop(url, [...within, ...thresholds])).toEqual({
        stdout: `CRITICAL: ${line}\n`,
        stderr: "",
        exitCode: 2,
      });
    },
  );

  test("check tells of each that is passed in the one line", async () => {
    const url = await startShop();
    expect((await checkShop(url, ["--max-sessions", "4", "--max-time", "9"])).stdout).toBe(
      "CRITICAL: 5 sessions (at most 4, past by 1; worst: id 21, user shop, host 192.0.2.10:55696), longest statement 250s (at most 9s, past by 241s; worst: id 22, user report, host 192.0.2.10:55708)\n",
    );
  });

  test("check tells a machine the same in one line of JSON, with the whole session", async () => {
    const url = await startShop();
    const thresholds = ["--max-sessions", "9", "--max-trx", "60"];
    const { stdout, ...rest } = await checkShop(url, thresholds, { output: "json" });
    expect(rest).toEqual({ stderr: "", exitCode: 2 });
    expect(stdout).toMatch(/^[^\n]+\n$/u);
    const outcome = JSON.parse(stdout) as { readings: object[] };
    expect(outcome).toMatchObject({
      status: "critical",
      message:
        "longest transaction 312s (at most 60s, past by 252s; worst: id 23, user shop, host 192.0.2.11:40022)",
    });
    expect(outcome.readings[0]).toEqual({
      name: "sessions",
      value: 5,
      at_most: 9,
      past_by: 0,
      worst: null,
    });
    expect(outcome.readings[4]).toEqual({
      name: "longest_transaction_seconds",
      value: 312,
      at_most: 60,
      past_by: 252,
      worst: exampleSessions.find(({ id }) => id === "23"),
    });
  });

  test("check tells Prometheus which it is", async () => {
    const url = await startShop();
    const thresholds = ["--max-sessions", "9", "--max-trx", "60"];
    const { stdout, ...rest } = await checkShop(url, thresholds, { output: "prometheus" });
    expect(rest).toEqual({ stderr: "", exitCode: 2 });
    expect(stdout.split("\n").filter((line) => /^das_processes_(?:up|past)/u.test(line))).toEqual([
      `das_processes_up{source="${instance}"} 1`,
      `das_processes_past_threshold{source="${instance}",measure="sessions"} 0`,
      `das_processes_past_threshold{source="${instance}",measure="longest_transaction_seconds"} 1`,
    ]);
  });
});
