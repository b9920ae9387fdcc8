import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { docsFolder } from "../src/docs-folder.ts";
import { runSnippet } from "../src/snippets/run-snippet.ts";
import type { SnippetResult } from "../src/snippets/snippet-result.ts";
import { startServices } from "../src/snippets/start-services.ts";

const parent = join(docsFolder, ".vitest");
const services = startServices();
beforeAll(() => mkdir(parent, { recursive: true }));
afterAll(() => services.close());

/** Runs the first of the files, with the others beside it. */
async function run(files: Record<string, string>): Promise<SnippetResult> {
  const folder = await mkdtemp(join(parent, "program-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const [name] = Object.keys(files) as [string];
  return runSnippet(join(relative(docsFolder, folder), name), services);
}

test("A program passes if it prints what the file beside it says.", async () => {
  const result = await run({ "one.ts": "console.log('one');", "one.ts.txt": "one\n" });
  expect(result).toMatchObject({ command: "node one.ts", status: "passed", output: "one\n" });
  expect(result.tools).toBe(`node ${process.versions.node}`);
});

test("A program that prints something else fails, and both texts are shown.", async () => {
  const result = await run({ "one.ts": "console.log('two');", "one.ts.txt": "one\n" });
  expect(result.status).toBe("failed");
  expect(result.reason).toContain("\n+two\n-one\n");
});

test("A program without a file beside it fails.", async () => {
  const result = await run({ "one.ts": "console.log('one');" });
  expect(result).toMatchObject({ status: "failed", reason: expect.stringContaining("\none\n") });
});

test("A program that does not end well fails, with all that it printed.", async () => {
  const result = await run({ "one.sh": "echo out\necho err >&2\nexit 3", "one.sh.txt": "out\n" });
  expect(result.status).toBe("failed");
  expect(result.reason).toBe("It ended with 3:\nout\nerr\n");
});

test("What a program has started and left is ended.", async () => {
  const begin = performance.now();
  const result = await run({ "one.sh": "sleep 60 &\necho one", "one.sh.txt": "one\n" });
  expect(result.status).toBe("passed");
  expect(performance.now() - begin).toBeLessThan(10_000);
});

test("The folder that a program ran in is removed.", async () => {
  const { output } = await run({ "one.ts": "console.log(process.cwd());" });
  expect(output).toMatch(/\.vitest.snippets/u);
  expect(existsSync(output.trim())).toBe(false);
});

function ask(port: number): string {
  return `const { status } = await fetch("http://127.0.0.1:${port}/");
    console.log(status, "http://127.0.0.1:${port}/");`;
}

describe("A program asks", () => {
  test.for([4010, 8080])("a service at port %i that was started for it.", async (port) => {
    const result = await run({
      "one.ts": ask(port),
      "one.ts.txt": `404 http://127.0.0.1:${port}/\n`,
    });
    expect(result).toMatchObject({ status: "passed" });
  });

  test("a service whose address stands in a file beside it.", async () => {
    const program = `import address from "./address.json" with { type: "json" };
      console.log((await fetch(address)).status);`;
    const result = await run({
      "one.ts": program,
      "address.json": `"http://127.0.0.1:4010/"`,
      "one.ts.txt": "404\n",
    });
    expect(result).toMatchObject({ status: "passed" });
  });

  test("a server that it starts itself, on a port of its own.", async () => {
    const program = `import { createServer } from "node:http";
      const { port } = JSON.parse(await (await import("node:fs/promises")).readFile("own.json", "utf8"));
      const server = createServer((_, response) => response.end("own"));
      server.listen(port, "127.0.0.1", async () => {
        console.log(port === 8080, await (await fetch("http://127.0.0.1:8080/")).text());
        server.close();
      });`;
    const result = await run({
      "one.ts": program,
      "own.json": `{ "port": 8080 }`,
      "one.ts.txt": "false own\n",
    });
    expect(result).toMatchObject({ status: "passed" });
  });
});

/** Runs a program by the command line, in an environment with nothing in it. */
async function runAlone(file: string, CI: string): Promise<{ code: number; stdout: string }> {
  const cache = await mkdtemp(join(parent, "cache-"));
  onTestFinished(() => rm(cache, { recursive: true }));
  const env = { PATH: "", XDG_CACHE_HOME: cache, CI };
  const args = ["src/snippets/run-snippets.ts", file];
  return promisify(execFile)(process.execPath, args, { cwd: docsFolder, env }).then(
    ({ stdout }) => ({ code: 0, stdout }),
    ({ code, stdout }: { code: number; stdout: string }) => ({ code, stdout }),
  );
}

describe("Where nothing is installed and nothing can be fetched,", () => {
  test.for(["samples/go.go", "samples/python.py", "samples/curl.sh"])(
    "%s is not run, not even on CI.",
    async (file) => {
      expect(await runAlone(file, "true")).toEqual({
        code: 0,
        stdout: expect.stringMatching(
          new RegExp(`^not run  ${file}.*\n\\w+ is not installed\\.\n$`, "u"),
        ),
      });
    },
  );

  const fetched = ["snippets/runtimes/list-sessions.bun.ts", "samples/browser.html"];
  test.for(fetched)("%s is not run, but fails on CI.", async (file) => {
    expect((await runAlone(file, "")).stdout).toMatch(/^not run/u);
    expect(await runAlone(file, "true")).toEqual({
      code: 1,
      stdout: expect.stringMatching(/^failed/u),
    });
  });
});
