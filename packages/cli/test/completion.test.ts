import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { spawn } from "@lydell/node-pty";
import { expect, onTestFinished, test, type TestContext } from "vitest";
import { createProgram } from "../src/create-program.ts";
import { makeFolder } from "./make-folder.ts";
import { runCli } from "./run-cli.ts";

const run = promisify(execFile);
const columns = ["id", "user", "host", "database", "command", "time", "trx", "state", "sql"];
const commands = createProgram().commands.map((command) => command.name());

/** What follows each beginning of a command line: the words that a shell is to offer. */
const offers: [line: string, words: readonly string[]][] = [
  ["das-processes ", [...commands, "help"]],
  ["das-processes su", ["summary"]],
  ["das-processes --v", ["--version"]],
  ["das-processes list --sort ", columns],
  ["das-processes list --output ", ["table", "json", "ndjson", "csv", "markdown"]],
  ["das-processes list --all --output m", ["markdown"]],
  ["das-processes summary --output ", ["table", "json"]],
  ["das-processes check --output ", ["line", "json", "prometheus"]],
  ["das-processes watch --sort t", ["time", "trx"]],
  ["das-processes list --columns id,t", ["id,time", "id,trx"]],
  ["das-processes list --user ", []],
  ["das-processes completion ", ["bash", "zsh", "fish"]],
  ["das-processes help ch", ["check"]],
];
const files = ["monday night.ndjson", "monday.ndjson"];
const fileOffers: [line: string, words: readonly string[]][] = [
  ["das-processes list --from mond", files],
  ["das-processes summary --from monday.", ["monday.ndjson"]],
  ["das-processes record mond", files],
  ["das-processes list --database mond", []],
];
for (const command of createProgram().commands) {
  const flags = command.options.map(({ long }) => long!).filter((long) => long.startsWith("--d"));
  offers.push([`das-processes ${command.name()} --d`, flags]);
}

/** Writes the script of a shell into a folder that has two recordings, too. */
async function writeScript(shell: string): Promise<{ folder: string; script: string }> {
  const { stdout, stderr } = await runCli(["completion", shell]);
  expect(stderr).toBe("");
  const folder = await makeFolder();
  const script = join(folder, "_das-processes");
  await writeFile(script, stdout);
  for (const file of files) await writeFile(join(folder, file), "");
  return { folder, script };
}

/**
 * Starts an interactive shell in a terminal, and gives what types a line with keys that complete it,
 * and then reads the words that the line has.
 */
async function openShell(file: string, args: readonly string[], cwd: string, startup: string) {
  const child = spawn(file, [...args], {
    cols: 400,
    cwd,
    env: { PATH: process.env["PATH"], HOME: cwd, TERM: "dumb" },
  });
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await ended;
  });
  const ended = new Promise((resolve) => child.onExit(resolve));
  let written = "";
  let look: (() => void) | undefined;
  child.onData((data) => {
    written += data;
    look?.();
  });
  async function type(keys: string): Promise<void> {
    // In the echo of what is typed the quotes come between.
    child.write(`${keys}; echo "[en""d]"\r`);
    await new Promise<void>((resolve) => {
      look = () => {
        if (written.includes("[end]")) resolve();
      };
    });
    written = "";
  }
  await type(`${startup}; keep() { printf '%s\\n' "$@" > words; }`);
  return async (keys: string) => {
    // Control-A goes to the begin of the line, Control-E to its end.
    await type(`${keys}\u0001keep \u0005`);
    return (await readFile(join(cwd, "words"), "utf8")).trimEnd().split("\n");
  };
}

/** Types each line, has all that is offered put into it, and looks at what there is then. */
async function expectOffers(type: (keys: string) => Promise<string[]>, keys: string) {
  for (const [line, words] of [...offers, ...fileOffers]) {
    const whole = line.trim().split(" ");
    const begun = line.endsWith(" ") ? [] : whole.splice(-1);
    const offered = (await type(line + keys)).slice(whole.length);
    expect(offered.toSorted(), line).toEqual(words.length > 0 ? words.toSorted() : begun);
  }
}

const bashOptions = ["--norc", "--noprofile"];
const bashStartup = "bind 'set enable-bracketed-paste off' 'set bell-style none'; source";

test("bash offers commands, options, and the values that an option can have", async () => {
  const { folder, script } = await writeScript("bash");
  const type = await openShell("bash", bashOptions, folder, `${bashStartup} ${script}`);
  await expectOffers(type, "\u001B*");
});

test("bash completes values behind an equals sign", async () => {
  const { folder, script } = await writeScript("bash");
  const type = await openShell("bash", bashOptions, folder, `${bashStartup} ${script}`);
  for (const [begun, completed] of [
    ["--output=c", "--output=csv"],
    ["--sort=us", "--sort=user"],
    ["--from=monday.", "--from=monday.ndjson"],
  ]) {
    expect(await type(`das-processes list ${begun}\t`)).toEqual([
      "das-processes",
      "list",
      completed,
    ]);
  }
});

test("bash offers all values behind a bare equals sign", async () => {
  const { folder, script } = await writeScript("bash");
  const type = await openShell("bash", bashOptions, folder, `${bashStartup} ${script}`);
  expect(await type("das-processes summary --output=\u001B*")).toEqual([
    "das-processes",
    "summary",
    "--output=json",
    "table",
  ]);
});

/** Skips a test where a shell is not installed. */
async function skipWithout(shell: string, context: TestContext): Promise<void> {
  await run(shell, ["--version"]).catch(() => context.skip(`${shell} is not installed here`));
}

test("zsh offers commands, options, and the values that an option can have", async (context) => {
  await skipWithout("zsh", context);
  const { folder, script } = await writeScript("zsh");
  const startup = [
    "unsetopt beep",
    "autoload -Uz compinit",
    "compinit -D",
    `source ${script}`,
    "bindkey -e",
    "zle -C all complete-word _generic",
    "zstyle ':completion:all:*' completer _all_matches _complete",
    "zstyle ':completion:all:*' insert true",
    "bindkey '^X^A' all",
  ];
  const type = await openShell("zsh", ["-f"], folder, startup.join("; "));
  await expectOffers(type, "\u0018\u0001");
});

test("fish offers commands, options, and the values that an option can have", async (context) => {
  await skipWithout("fish", context);
  const { folder, script } = await writeScript("fish");
  for (const [line, words] of [...offers, ...fileOffers]) {
    const { stdout } = await run(
      "fish",
      ["--no-config", "-c", 'source $argv[1]; complete -C "$argv[2]"', script, line],
      { cwd: folder, env: { ...process.env, HOME: folder } },
    );
    const offered = stdout.split("\n").flatMap((row) => row.split("\t")[0] || []);
    expect(offered.toSorted(), line).toEqual(words.toSorted());
  }
});

test("another shell is refused with those that there are", async () => {
  expect(await runCli(["completion", "tcsh"])).toEqual({
    stdout: "",
    stderr:
      "das-processes: command-argument value 'tcsh' is invalid for argument 'shell': allowed choices are bash, zsh, fish.\n",
    exitCode: 64,
  });
});
