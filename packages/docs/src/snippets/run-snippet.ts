import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { NotFetchedError } from "@das-processes/cache";
import { docsFolder } from "../docs-folder.ts";
import { commandOf } from "./command-of.ts";
import { describeDifference } from "./describe-difference.ts";
import { findPorts } from "./find-ports.ts";
import { findTool } from "./find-tool.ts";
import { NotInstalledError } from "./not-installed-error.ts";
import { runCopy } from "./run-copy.ts";
import type { SnippetResult } from "./snippet-result.ts";
import type { Services } from "./start-services.ts";
import { toolsOf } from "./tools-of.ts";

/**
 * Runs a program that the docs show, in a folder with a copy of it and of the files beside it, and
 * holds what it prints to the file beside it that has its name and `.txt`. What the project fetches
 * may be missing, but not on CI.
 */
export async function runSnippet(file: string, services: Services): Promise<SnippetResult> {
  const tools: string[] = [];
  const outcome = await run(file, services, tools).catch(describeFailure);
  return { file, command: commandOf(file), tools: tools.join(", "), ...outcome };
}

type Outcome = Pick<SnippetResult, "status" | "reason" | "output">;

/** @param tools gets the tools, as far as they are found. */
async function run(file: string, services: Services, tools: string[]): Promise<Outcome> {
  const texts = await readTexts(dirname(file));
  const name = basename(file);
  for (const tool of toolsOf(name, texts.get(name)!)) tools.push((await findTool(tool)).title);
  const output = await runCopy(name, texts, await findPorts(name, texts, services));
  const expected = texts.get(`${name}.txt`);
  return output === expected
    ? { status: "passed", output }
    : { status: "failed", reason: describeDifference(output, expected), output };
}

function describeFailure(error: Error): Outcome {
  const isMissing =
    error instanceof NotInstalledError ||
    (error instanceof NotFetchedError && process.env["CI"] !== "true");
  return { status: isMissing ? "not run" : "failed", reason: error.message, output: "" };
}

/** What lies in a folder, by name. */
async function readTexts(folder: string): Promise<Map<string, string>> {
  const path = join(docsFolder, folder);
  const entries = await readdir(path, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Map(
    await Promise.all(
      files.map(async ({ name }) => [name, await readFile(join(path, name), "utf8")] as const),
    ),
  );
}
