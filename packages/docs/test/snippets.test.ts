import { globSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { docsFolder } from "../src/docs-folder.ts";
import { readRecord } from "../src/pages/read-record.ts";
import { commandOf } from "../src/snippets/command-of.ts";
import { listSnippets } from "../src/snippets/list-snippets.ts";
import { runSnippet } from "../src/snippets/run-snippet.ts";
import { startServices } from "../src/snippets/start-services.ts";

const programs = listSnippets();
const services = startServices();
afterAll(() => services.close());

// The first time, a runtime or a server may have to be fetched.
describe("Of the programs that the docs show,", { timeout: 300_000 }, () => {
  test.for(programs)("%s prints what the page shows.", async (file, { skip }) => {
    const { status, reason } = await runSnippet(file, services);
    skip(status === "not run", reason);
    expect(status, reason).toBe("passed");
  });
});

test("What each program prints stands in a file beside it.", () => {
  const outputs = globSync("{samples,snippets}/**/*.txt", { cwd: docsFolder });
  expect(outputs.toSorted()).toEqual(programs.map((file) => `${file}.txt`));
});

describe("The record", () => {
  const results = readRecord("samples.json")?.results ?? [];

  test("has every program, by the command that runs it.", () => {
    expect(results.map(({ file, command }) => ({ file, command }))).toEqual(
      programs.map((file) => ({ file, command: commandOf(file) })),
    );
  });

  test("has no program that did not pass, but for languages that the machine had not.", () => {
    const others = results.filter(({ status }) => status !== "passed");
    for (const { file, status, reason } of others) {
      expect(status, file).toBe("not run");
      expect(reason, file).toMatch(/^(?:bash|curl|python3|go) is not installed\.$/u);
    }
  });
});
