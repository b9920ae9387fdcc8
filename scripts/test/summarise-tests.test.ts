import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";

let repository: string;
beforeEach(async () => {
  repository = await mkdtemp(join(tmpdir(), "das-processes-summary-"));
  await mkdir(join(repository, "scripts"));
  await cp(
    fileURLToPath(new URL("../summarise-tests.ts", import.meta.url)),
    join(repository, "scripts/summarise-tests.ts"),
  );
});
afterEach(() => rm(repository, { recursive: true }));

async function report(
  place: string,
  passed: number,
  failed: number,
  skipped: number,
): Promise<void> {
  await mkdir(join(repository, place, ".vitest"), { recursive: true });
  await writeFile(
    join(repository, place, ".vitest/report.json"),
    JSON.stringify({ numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped }),
  );
}

async function summarise(...options: string[]): Promise<string> {
  const script = join(repository, "scripts/summarise-tests.ts");
  return (await promisify(execFile)("node", [script, ...options])).stdout;
}

test("the summary adds up the reports of all packages", async () => {
  await report("spec", 3, 0, 0);
  await report("packages/client", 4, 0, 0);
  await report("scripts", 5, 0, 0);
  expect(await summarise("0")).toBe("12 passed, 0 failed\n");
});

test("tests that failed or were skipped are told", async () => {
  await report("spec", 3, 2, 0);
  await report("packages/docs", 1, 0, 6);
  expect(await summarise("1")).toBe("6 skipped\n4 passed, 2 failed\n");
});

test("a command that failed without a failed test counts as one failure", async () => {
  await report("spec", 3, 0, 0);
  expect(await summarise("1")).toBe("3 passed, 1 failed\n");
});

test("no report at all is no success", async () => {
  expect(await summarise("1")).toBe("0 passed, 1 failed\n");
});
