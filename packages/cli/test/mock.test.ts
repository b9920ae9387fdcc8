import { startMock } from "@das-processes/mock";
import { expect, onTestFinished, test } from "vitest";
import { makeFolder } from "./make-folder.ts";
import { openTerminal } from "./open-terminal.ts";
import { parseExposition } from "./parse-exposition.ts";
import { runCli, settings } from "./run-cli.ts";

/** What asks a mock, which ends with the test, for its busy instance. */
async function askMock(): Promise<string[]> {
  const mock = await startMock({ tokens: [settings.DAS_TOKEN] });
  onTestFinished(() => mock.close());
  return ["--endpoint", mock.url, "--database", "shop", "--header", "Prefer: example=busy"];
}

test("Of the mock, summary counts the sessions in each form.", async () => {
  const ask = await askMock();
  const { stdout: table, ...rest } = await runCli(["summary", ...ask]);
  expect(rest).toEqual({ stderr: "", exitCode: 0 });
  expect(table).toMatch(/^sessions +21\nactive +14\nsleeping +5\nidle in transaction +2$/mu);
  const { stdout: json } = await runCli(["summary", ...ask, "--output", "json"]);
  expect(JSON.parse(json)).toMatchObject({ sessions: 21, active: 14, idle_in_transaction: 2 });
});

test("Of the mock, check tells in each form whether it is within the thresholds.", async () => {
  const ask = [...(await askMock()), "--max-active", "14", "--max-idle-trx", "1"];
  expect(await runCli(["check", ...ask])).toEqual({
    stdout:
      "CRITICAL: 2 idle in transaction (at most 1, past by 1; worst: id 95, user app_rw, host localhost:56404)\n",
    stderr: "",
    exitCode: 2,
  });
  const json = await runCli(["check", ...ask, "--output", "json"]);
  expect(json.exitCode).toBe(2);
  expect(JSON.parse(json.stdout)).toMatchObject({ status: "critical" });
  const prometheus = await runCli(["check", ...ask, "--output", "prometheus"]);
  expect(prometheus.exitCode).toBe(2);
  const families = parseExposition(prometheus.stdout);
  expect(families.get("das_processes_active_sessions")?.samples[0]?.value).toBe(14);
});

test("Of the mock, record keeps what list shows.", async () => {
  const ask = await askMock();
  const cwd = await makeFolder();
  expect(await runCli(["record", "monday.ndjson", ...ask], { cwd })).toMatchObject({ exitCode: 0 });
  const recorded = await runCli(["list", "--from", "monday.ndjson"], { cwd });
  expect(recorded).toEqual(await runCli(["list", ...ask]));
});

test("Of the mock, watch shows the sessions.", async () => {
  const terminal = openTerminal(["watch", ...(await askMock())]);
  onTestFinished(() => terminal.close());
  await terminal.waitFor("21 sessions, 14 active");
  terminal.press("q");
  expect(await terminal.ended).toMatchObject({ exitCode: 0 });
});
