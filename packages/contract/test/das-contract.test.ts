import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startSessionServer, token } from "./session-server.ts";

const program = fileURLToPath(new URL("../dist/das-contract.js", import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "das-processes-contract-"));
});
afterAll(() => rm(folder, { recursive: true }));

interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the program as a user would, with the credentials in the environment alone. */
async function run(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  const options = { cwd: folder, env: { PATH: process.env["PATH"], ...env } };
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], options, (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}

test("without options the strict mock is tested, and the last line says that the contract holds", async () => {
  const { code, stdout, stderr } = await run(["--cases", "50", "--seed", "1"]);
  expect(stderr).toBe("");
  expect(stdout.trimEnd().split("\n").at(-1)).toMatch(
    /^The contract holds\. \d+ rules passed, 0 failed/u,
  );
  expect(code).toBe(0);
});

test("a broken rule is shown with what finds it again, and the exit code is 1", async () => {
  const server = await startSessionServer({ answer: (answer) => ({ ...answer, status: 418 }) });
  try {
    const args = ["--base-url", server.url, "--rule", "documented-status", "--seed", "5"];
    const { code, stdout } = await run([...args, "--cases", "20"], { DAS_TOKEN: token });
    expect(code).toBe(1);
    expect(stdout).toContain(
      "documented-status: Every answer has a status that the contract documents.",
    );
    expect(stdout).toContain("418, application/json");
    expect(stdout).toContain("--seed 5 --cases 20 --rule documented-status");
    expect(stdout).not.toContain(token);
  } finally {
    await server.close();
  }
});

test("with --quiet only the findings and the verdict are printed", async () => {
  const holds = await run(["--cases", "50", "--seed", "1", "--quiet"]);
  expect(holds.stderr).toBe("");
  expect(holds.stdout).toMatch(/^The contract holds\. .*\n$/u);
  const server = await startSessionServer({ answer: (answer) => ({ ...answer, status: 418 }) });
  try {
    const args = ["--base-url", server.url, "--rule", "documented-status", "--cases", "20"];
    const { code, stdout } = await run([...args, "--quiet"], { DAS_TOKEN: token });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^✗ documented-status: /u);
    expect(stdout.trimEnd().split("\n").at(-1)).toMatch(/^The contract is broken\. /u);
  } finally {
    await server.close();
  }
});

test("a server that never answers is given up after --timeout", async () => {
  const server = await startSessionServer({ answer: () => "silence" });
  try {
    const args = ["--base-url", server.url, "--timeout", "1"];
    const { code, stderr } = await run(args, { DAS_TOKEN: token });
    expect(stderr).toContain("does not answer: no whole answer (timed out after 1 s).");
    expect(code).toBe(2);
  } finally {
    await server.close();
  }
});

async function read(name: string): Promise<string> {
  return readFile(join(folder, name), "utf8");
}

test("the report is written as a page, as JUnit XML and as JSON, where asked for", async () => {
  const args = ["--rule", "credential-required", "--cases", "10", "--seed", "1"];
  const files = ["--html", "report.html", "--junit", "report.xml", "--json", "report.json"];
  expect((await run([...args, ...files])).code).toBe(0);
  expect(await read("report.html")).toMatch(/^<!doctype html>/iu);
  expect(await read("report.xml")).toMatch(/^<\?xml .*\?>\s*<testsuites/u);
  expect(JSON.parse(await read("report.json"))).toMatchObject({
    holds: true,
    rules: [{ id: "credential-required", status: "passed" }],
  });
});

test.each([
  [
    "a dead server",
    ["--base-url", "http://127.0.0.1:1"],
    /^das-contract: http:\/\/127\.0\.0\.1:1 does not answer/u,
  ],
  ["a wrong URL", ["--base-url", "nowhere"], /^das-contract: The base URL must be/u],
  [
    "an unknown option",
    ["--nope"],
    /^das-contract: Unknown option '--nope'; see das-contract --help\./u,
  ],
  [
    "an unknown rule",
    ["--rule", "nope"],
    /^das-contract: --rule must be one of server-error, .*, not "nope"\./u,
  ],
  [
    "no number",
    ["--cases", "many"],
    /^das-contract: --cases must be an integer of 1 or more, not "many"\./u,
  ],
  [
    "a number too small",
    ["--rate", "0"],
    /^das-contract: --rate must be an integer of 1 or more, not "0"\./u,
  ],
  [
    "a timeout too small",
    ["--timeout", "0"],
    /^das-contract: --timeout must be an integer of 1 or more, not "0"\./u,
  ],
])("%s is told in one line, and the exit code is 2", async (_name, args, line) => {
  const { code, stdout, stderr } = await run(args, { DAS_TOKEN: token });
  expect(stderr).toMatch(line);
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  expect(stdout).toBe("");
  expect(code).toBe(2);
});

test("without a credential a server is not tested", async () => {
  const { code, stderr } = await run(["--base-url", "http://127.0.0.1:1"]);
  expect(stderr).toMatch(/^das-contract: A credential is needed for http:\/\/127\.0\.0\.1:1/u);
  expect(code).toBe(2);
});

test("the help names every option", async () => {
  const { code, stdout } = await run(["--help"]);
  expect(code).toBe(0);
  const source = await readFile(new URL("../src/read-command-line.ts", import.meta.url), "utf8");
  const options = [...source.matchAll(/^ {8}"?([\w-]+)"?: \{ type:/gmu)].map(([, name]) => name);
  expect(options.length).toBeGreaterThan(15);
  for (const option of options) expect(stdout).toContain(`--${option}`);
});
