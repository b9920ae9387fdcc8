import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { describe, expect, test } from "vitest";
import { checkShop } from "./check-shop.ts";
import { exampleSessions } from "./example-sessions.ts";
import { runCli, settings } from "./run-cli.ts";
import { startSessions } from "./start-sessions.ts";
import { startShop } from "./start-shop.ts";
import { writeRecording } from "./write-recording.ts";

const instance = settings.DAS_INSTANCE_ID;
const thresholds = ["--max-trx", "60"];

/** An address at which nothing listens. */
async function findClosedPort(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return `http://127.0.0.1:${port}`;
}

const down = `# HELP das_processes_up Whether the sessions could be asked for.
# TYPE das_processes_up gauge
das_processes_up{source="${instance}"} 0
`;

describe.each([
  {
    situation: "where nothing answers,",
    start: findClosedPort,
    reason: (host: string) =>
      `No whole answer came from ${host} (ECONNREFUSED): check the endpoint or region, and the network.`,
    token: settings.DAS_TOKEN,
  },
  {
    situation: "where the credential is refused,",
    start: startShop,
    reason: (host: string) =>
      `${host} refused the credential (401 APIGW.0301 "X-Auth-Token is none of the tokens that this server takes."): das-processes config shows which it is; a token holds for 24 hours, and five failures lock a key for minutes.`,
    token: "wrong-token",
  },
])("$situation", ({ start, reason, token }) => {
  test("check ends with 3, and a line with the reason", async () => {
    const url = await start();
    expect(await checkShop(url, thresholds, { token })).toEqual({
      stdout: `UNKNOWN: ${reason(new URL(url).host)}\n`,
      stderr: "",
      exitCode: 3,
    });
  });

  test("check tells a machine the reason in one line of JSON, with the same keys as ever", async () => {
    const url = await start();
    const { stdout, ...rest } = await checkShop(url, thresholds, { output: "json", token });
    expect(rest).toEqual({ stderr: "", exitCode: 3 });
    expect(stdout).toMatch(/^[^\n]+\n$/u);
    expect(JSON.parse(stdout)).toEqual({
      status: "unknown",
      message: reason(new URL(url).host),
      source: instance,
      taken_at: null,
      readings: [],
    });
  });

  test("check tells Prometheus that it is not up, and a person the reason", async () => {
    const url = await start();
    expect(await checkShop(url, thresholds, { output: "prometheus", token })).toEqual({
      stdout: down,
      stderr: `das-processes: ${reason(new URL(url).host)}\n`,
      exitCode: 3,
    });
  });
});

test("where no answer comes in time, check ends with 3, and says for how long it waited", async () => {
  const server = await startSessions([]);
  server.gate = new Promise(() => {});
  const args = ["check", "--endpoint", server.url, "--all", "--max-trx", "60", "--timeout", "0.3"];
  expect(await runCli(args)).toEqual({
    stdout:
      "UNKNOWN: No whole answer came within 0.3 seconds (--timeout): try again, or check the network.\n",
    stderr: "",
    exitCode: 3,
  });
});

describe("where the command line or a setting is wrong,", () => {
  test.each([
    [
      "no threshold",
      ["--from", "monday.ndjson"],
      /^UNKNOWN: .*give --max-sessions, .* or --max-trx\.\n$/u,
      /^$/u,
    ],
    ["no filter", ["--max-trx", "1"], /^UNKNOWN: .*--user, --database or both.*\n$/u, /^$/u],
    ["no such file", ["--max-trx", "1", "--from", "gone"], /^UNKNOWN: .*gone.*\n$/u, /^$/u],
    [
      "no number",
      ["--from", "monday.ndjson", "--max-trx", "x"],
      /^UNKNOWN: .*--max-trx.*\n$/u,
      /^$/u,
    ],
    ["no such option", ["--from", "monday.ndjson", "--max"], /^UNKNOWN: .*--max.*\n$/u, /^$/u],
  ])("check ends with 3 and one line: %s", async (_, args, stdout, stderr) => {
    const cwd = await writeRecording(exampleSessions);
    expect(await runCli(["check", ...args], { cwd })).toEqual({
      stdout: expect.stringMatching(stdout),
      stderr: expect.stringMatching(stderr),
      exitCode: 3,
    });
  });

  test("check tells a machine of settings that are missing, and Prometheus that it is not up", async () => {
    const args = ["check", "--all", "--max-trx", "60", "--output"];
    const json = await runCli([...args, "json"], { env: {} });
    expect(json).toMatchObject({ stderr: "", exitCode: 3 });
    expect(JSON.parse(json.stdout)).toMatchObject({
      status: "unknown",
      message: expect.stringContaining("--instance-id"),
      source: null,
    });
    expect(await runCli([...args, "prometheus"], { env: {} })).toMatchObject({
      stdout: down.replace(/\{.*\}/u, ""),
      stderr: expect.stringContaining("--instance-id"),
      exitCode: 3,
    });
  });
});
