import { execFileSync } from "node:child_process";
import { describe, expect, onTestFinished, test } from "vitest";
import { makeSession } from "./make-session.ts";
import { openTerminal, type OpenedTerminal } from "./open-terminal.ts";
import { openWatch } from "./open-watch.ts";
import { program, runCli } from "./run-cli.ts";
import { startSessions } from "./start-sessions.ts";

/** Throws at a signal that means nothing else, in the midst of whatever the program does. */
const crashing =
  "data:text/javascript,process.on('SIGUSR2',()=>{throw new Error('made to crash')})";

/** Runs `watch` in a shell that tells the terminal's modes before and after it, and its exit code. */
async function openShell(): Promise<OpenedTerminal & { watchId: () => number }> {
  const sessions = await startSessions([makeSession(1)]);
  const watch = `"${process.execPath}" --import "${crashing}" "${program}" watch --user shop --endpoint ${sessions.url}`;
  const script = `stty -a; echo before the run; ${watch}; echo "exit code $?"; stty -a; echo after the run; read -r line`;
  const terminal = openTerminal([], { command: ["/bin/sh", "-c", script] });
  onTestFinished(() => terminal.close());
  await terminal.waitFor("took");
  const watchId = () =>
    Number(execFileSync("pgrep", ["-P", String(terminal.processId)], { encoding: "utf8" }));
  return { ...terminal, watchId };
}

/** What `stty` told before the run, and after it. */
function modesOf(written: string): [string, string] {
  const [before = "", rest = ""] = written.split("before the run");
  const after = /exit code \d+\r\n([^]*)after the run/u.exec(rest)?.[1] ?? "";
  return [before.trim(), after.trim()];
}

function expectRestored({ written, screen, lines }: OpenedTerminal): void {
  const [before, after] = modesOf(written());
  expect(before).toContain("icanon");
  expect(after).toBe(before);
  expect(screen.buffer.active.type).toBe("normal");
  // What was there is there again, and nothing of the list.
  expect(lines().join("\n")).toContain("before the run");
  expect(lines().join("\n")).not.toContain("1 session");
  expect(screen.modes).toMatchObject({
    wraparoundMode: true,
    bracketedPasteMode: false,
    mouseTrackingMode: "none",
    applicationCursorKeysMode: false,
    synchronizedOutputMode: false,
  });
  expect(written().lastIndexOf("\u001B[?25h")).toBeGreaterThan(
    written().lastIndexOf("\u001B[?25l"),
  );
}

describe("the terminal is as it was, and the exit code tells why,", () => {
  test.each([
    ["q", "q", 0],
    ["Ctrl-C", "\u0003", 130],
  ])("after %s", async (_, key, exitCode) => {
    const shell = await openShell();
    expect(shell.screen.buffer.active.type).toBe("alternate");
    shell.press(key);
    await shell.waitFor("after the run");
    expect(shell.lines().join("\n")).toContain(`exit code ${exitCode}\n`);
    expectRestored(shell);
  });

  test.each([
    ["SIGTERM", 143],
    ["SIGHUP", 129],
    ["SIGINT", 130],
  ] as const)("after %s", async (signal, exitCode) => {
    const shell = await openShell();
    process.kill(shell.watchId(), signal);
    await shell.waitFor("after the run");
    expect(shell.lines().join("\n")).toContain(`exit code ${exitCode}\n`);
    expectRestored(shell);
  });

  test("after a crash, which is told on the screen that it belongs to", async () => {
    const shell = await openShell();
    process.kill(shell.watchId(), "SIGUSR2");
    await shell.waitFor("after the run");
    const screen = shell.lines().join("\n");
    expect(screen).toContain("Error: made to crash");
    expect(screen).toMatch(/exit code [1-9]/u);
    const [before, after] = modesOf(shell.written());
    expect(after).toBe(before);
    expect(shell.screen.buffer.active.type).toBe("normal");
  });
});

test("the program ends if its terminal is taken away", async () => {
  const sessions = await startSessions([makeSession(1)]);
  const terminal = openTerminal(["watch", "--user", "shop", "--endpoint", sessions.url]);
  await terminal.waitFor("took");
  terminal.close();
  await expect.poll(() => isRunning(terminal.processId), { timeout: 10_000 }).toBe(false);
});

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch {
    return false;
  }
}

test("Ctrl-Z gives the terminal back, and fg draws the list again", async () => {
  const sessions = await startSessions([makeSession(1)]);
  const watch = `"${process.execPath}" "${program}" watch --user shop --endpoint ${sessions.url}`;
  const shell = openTerminal([], {
    command: ["/bin/bash", "--norc", "--noprofile", "-i"],
    env: { PS1: "$ ", BASH_SILENCE_DEPRECATION_WARNING: "1" },
  });
  onTestFinished(() => shell.close());
  await shell.waitFor("$");
  shell.press(`${watch}\r`);
  await shell.waitFor("took");
  shell.press("\u001A");
  await shell.waitFor("Stopped");
  expect(shell.screen.buffer.active.type).toBe("normal");
  shell.press("stty -a | grep -o '.icanon'\r");
  await shell.waitFor(" icanon");
  shell.press("fg\r");
  await shell.waitFor("took");
  expect(shell.screen.buffer.active.type).toBe("alternate");
  shell.press("q");
  await shell.waitFor(() => shell.screen.buffer.active.type === "normal");
  shell.press("echo exit code $?\r");
  await shell.waitFor("exit code 0");
});

test("Ctrl-L draws all anew", async () => {
  const sessions = await startSessions([makeSession(1)]);
  const { waitFor, press, screen, lines } = openWatch(sessions.url);
  await waitFor("took");
  screen.write("\u001B[5;1Hwhat others wrote");
  await waitFor("what others wrote");
  press("\u000C");
  await waitFor((now) => !now.includes("what others wrote"));
  expect(lines()[2]).toContain("SELECT 1");
});

test("an end while the first answer is awaited comes at once", async () => {
  const sessions = await startSessions([makeSession(1)]);
  sessions.gate = new Promise(() => {});
  const { waitFor, press, ended } = openWatch(sessions.url);
  await waitFor("Reading the sessions");
  press("q");
  expect(await ended).toMatchObject({ exitCode: 0 });
});

describe("one sentence says what to do", () => {
  const args = ["watch", "--user", "shop", "--endpoint", "http://127.0.0.1:9"];

  test("where there is no terminal", async () => {
    const { stdout, stderr, exitCode } = await runCli(args);
    expect(stdout).toBe("");
    expect(stderr).toBe(
      "das-processes: watch needs a terminal that shows a whole screen, and its keyboard: use list where there is none, or record for a series.\n",
    );
    expect(exitCode).toBe(64);
  });

  test.each([
    ["watch needs a terminal that shows a whole screen", [], { TERM: "dumb" }],
    ["--interval: watch asks every 0.5 seconds at most", ["--interval", "0.4"], {}],
    ["send what --debug tells elsewhere, by 2> FILE", ["--debug"], {}],
  ])("%s", async (sentence, more, env) => {
    const terminal = openTerminal([...args, ...more], { columns: 200, env });
    onTestFinished(() => terminal.close());
    expect(await terminal.ended).toMatchObject({ exitCode: 64 });
    await terminal.waitFor(sentence);
    expect(terminal.written()).not.toContain("\u001B");
  });
});
