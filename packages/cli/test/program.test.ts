import { execFile } from "node:child_process";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import packageJson from "../package.json" with { type: "json" };
import { createProgram } from "../src/create-program.ts";
import { exitCodes } from "../src/exit-codes.ts";
import { examples } from "../src/program/examples.ts";
import { exampleSessions } from "./example-sessions.ts";
import { makeSession } from "./make-session.ts";
import { program, runCli, settings } from "./run-cli.ts";
import { startSessions } from "./start-sessions.ts";
import { writeRecording } from "./write-recording.ts";

const commands = createProgram().commands.map((command) => command.name());

test("--version tells the version of the package", async () => {
  expect(await runCli(["--version"])).toEqual({
    stdout: `${packageJson.version}\n`,
    stderr: "",
    exitCode: 0,
  });
});

test("--help tells every command and exit code", async () => {
  const { stdout, stderr, exitCode } = await runCli(["--help"]);
  expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
  for (const command of commands) expect(stdout).toMatch(new RegExp(`^  ${command} `, "mu"));
  for (const code of [0, 1, 2, 3, 4, 5, 6, 64]) {
    expect(stdout).toMatch(new RegExp(`^  ${code} `, "mu"));
  }
});

test("without a command the help comes as an error", async () => {
  const { stdout, stderr, exitCode } = await runCli([]);
  expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 64 });
  expect(stderr).toContain("Usage: das-processes");
});

test.each(commands)("%s --help tells each option once, and examples", async (name) => {
  const { stdout, stderr, exitCode } = await runCli([name, "--help"]);
  expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
  const command = createProgram().commands.find((each) => each.name() === name)!;
  for (const { long, description } of command.options) {
    expect(description).not.toBe("");
    expect(stdout.match(new RegExp(`^  ${long}\\b`, "gmu"))).toHaveLength(1);
  }
  for (const { line } of examples[name]!) expect(stdout).toContain(`\n  ${line}\n`);
  // An example stays whole, so that it can be copied.
  const help = stdout.split("\nExamples:\n")[0]!;
  expect(help.split("\n").filter((line) => line.length > 80)).toEqual([]);
});

test("what the README shows are examples", async () => {
  const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
  const blocks = [...readme.matchAll(/^```sh\n(.*?)^```$/gmsu)].map(([, block]) => block!);
  const shown = blocks.flatMap((block) => block.split("\n")).filter((line) => /^[^#]/u.test(line));
  const lines = Object.values(examples).flatMap((each) => each.map(({ line }) => line));
  expect(shown.length).toBeGreaterThan(5);
  for (const line of shown) expect(lines).toContain(line);
});

test("the README tells every command and exit code", async () => {
  const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
  for (const command of commands) expect(readme).toContain(`**${command}**`);
  for (const code of Object.values(exitCodes))
    expect(readme).toMatch(new RegExp(`^\\| ${code} `, "mu"));
});

/** Runs a line in a shell that has the bin by its name, and a recording. */
async function runLine(line: string) {
  const folder = await writeRecording(exampleSessions);
  const binFolder = join(folder, "bin");
  await mkdir(binFolder);
  const bin = join(binFolder, "das-processes");
  await writeFile(bin, `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
  await chmod(bin, 0o755);
  const { url } = await startSessions([...exampleSessions]);
  const env = { ...settings, DAS_ENDPOINT: url, HOME: folder };
  const PATH = `${binFolder}:${process.env["PATH"]}`;
  const quick = line.replace("--interval 10s", "--interval 0.1s");
  return promisify(execFile)("bash", ["-c", quick], { cwd: folder, env: { ...env, PATH } });
}

describe("every example does what it says", () => {
  const lines = Object.values(examples).flatMap((each) => each.map(({ line }) => line));
  const withTerminal = lines.filter((line) => line.startsWith("das-processes watch"));
  const pastThreshold = lines.filter((line) => line.includes(" --max-active "));
  const others = lines.filter((line) => ![...withTerminal, ...pastThreshold].includes(line));

  test.each(others)("%s", async (line) => {
    const { stderr } = await runLine(line);
    expect(stderr).toBe(
      "7 sessions recorded\n".repeat(line.includes(" record ") ? (line.includes("6") ? 6 : 1) : 0),
    );
  });

  test.each(pastThreshold)("%s: past, with exit code 2", async (line) => {
    await expect(runLine(line)).rejects.toMatchObject({ code: 2, stderr: "" });
  });

  test.each(withTerminal)("%s: not without a terminal, with exit code 64", async (line) => {
    await expect(runLine(line)).rejects.toMatchObject({ code: 64, stdout: "" });
  });
});

describe("a wrong command line is one sentence that says what to do, with exit code 64", () => {
  test.each([
    ["lst", "unknown command 'lst': did you mean list?"],
    ["kill", "unknown command 'kill'; see das-processes --help."],
    ["list --usr", "unknown option '--usr': did you mean --user?"],
    ["list --usr=secret", "unknown option '--usr'; see das-processes --help."],
    ["list --token=a'secret'b", "unknown option '--token'; see das-processes --help."],
    ["list --user", "option '--user <name>' argument missing; see das-processes --help."],
    ["list app", "too many arguments for 'list': expected 0 arguments but got 1."],
    ["record", "missing required argument 'file'; see das-processes --help."],
    [
      "list --min-time 5x",
      "option '--min-time <duration>' argument '5x' is invalid: give seconds, or a duration such as 90s, 5m, 2h or 1d.",
    ],
    [
      "list --min-trx -1",
      "option '--min-trx <duration>' argument '-1' is invalid: give seconds, or a duration such as 90s, 5m, 2h or 1d.",
    ],
    [
      "list --limit 0",
      "option '--limit <number>' argument '0' is invalid: give an integer of 1 or more.",
    ],
    [
      "list --sort age",
      "option '--sort <column>' argument 'age' is invalid: give one of id, user, host, database, command, time, trx, state, sql.",
    ],
    [
      "list --columns id,age",
      "option '--columns <names,...>' argument 'id,age' is invalid: give some of id,user,host,database,command,time,trx,state,sql, joined by commas.",
    ],
    [
      "list --grep a(",
      "option '--grep <pattern>' argument 'a(' is invalid: give a regular expression, with a \\ before each of ( ) [ ] { } . * + ? | ^ $ that is meant as it is.",
    ],
    [
      "summary --output csv",
      "option '--output <format>' argument 'csv' is invalid: allowed choices are table, json.",
    ],
    [
      "record a --interval 2d",
      "option '--interval <duration>' argument '2d' is invalid: give a duration from 0.1 seconds to a day.",
    ],
    [
      "list --output \u001B[2J\u202E",
      "option '--output <format>' argument '\uFFFD[2J\uFFFD' is invalid: allowed choices are table, json, ndjson, csv, markdown.",
    ],
  ])("%s", async (line, message) => {
    const { stdout, stderr, exitCode } = await runCli(line.split(" "));
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 64 });
    const [, sentence] = /^das-processes: (.*)\n$/u.exec(stderr) ?? [];
    expect(sentence).toBe(message);
  });

  test("but 3 for check, as a monitor knows no more than four", async () => {
    expect(await runCli(["check", "--max-active", "few"])).toEqual({
      stdout:
        "UNKNOWN: option '--max-active <number>' argument 'few' is invalid: give an integer of 0 or more.\n",
      stderr: "",
      exitCode: 3,
    });
    expect((await runCli(["check", "--help"])).exitCode).toBe(0);
  });
});

describe("a duration is seconds, or a number with a unit", () => {
  test.each([
    ["100", 2],
    ["100s", 2],
    ["100.5", 1],
    ["1.5m", 3],
    ["2m", 0],
    ["0.03h", 1],
    ["1d", 0],
  ])("%s", async (duration, count) => {
    const sessions = [90, 100, 108].map((time, index) => makeSession(index, { time: `${time}` }));
    const cwd = await writeRecording(sessions);
    const args = ["list", "--from", "monday.ndjson", "--output", "json", "--min-time", duration];
    const { stdout } = await runCli(args, { cwd });
    expect(JSON.parse(stdout)).toHaveLength(count);
  });
});

describe("columns are taken by their headings and by their fields' names, each once, in any order", () => {
  test.each(["trx,id", "trx_executed_time,id", "trx, trx_executed_time ,id,id"])(
    "%s",
    async (columns) => {
      const cwd = await writeRecording([makeSession(1)]);
      const args = ["list", "--from", "monday.ndjson", "--output", "csv", "--columns", columns];
      const { stdout } = await runCli(args, { cwd });
      expect(stdout.split(/\r?\n/u)[0]).toBe("trx_executed_time,id");
    },
  );
});

describe("a pipe that is closed early ends the program quietly, with exit code 0", () => {
  const formats = ["table", "json", "ndjson", "csv", "markdown"];
  test.each([
    ...formats.map((format) => `list --from monday.ndjson --output ${format}`),
    "completion bash",
    "--help",
  ])("%s | head -1", async (line) => {
    const sessions = Array.from({ length: 5000 }, (_, index) => makeSession(index));
    const cwd = await writeRecording(sessions);
    const { stdout, stderr } = await promisify(execFile)(
      "bash",
      ["-c", `"$0" "$1" ${line} | head -1; echo "\${PIPESTATUS[0]}"`, process.execPath, program],
      { cwd },
    );
    expect(stderr).toBe("");
    expect(stdout.split("\n").slice(1)).toEqual(["0", ""]);
  });
});
