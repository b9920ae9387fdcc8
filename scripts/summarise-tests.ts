/**
 * Usage: node scripts/summarise-tests.ts [STATUS]
 *
 * Prints the numbers of all test reports: as its last line `N passed, N failed`, and before it, where
 * there are any, `N skipped`. A STATUS other than 0, of the command that ran the tests, counts as a failure
 * even if no test failed: a lint or a build that fails before the tests leaves no report.
 */
import { glob, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
}

const totals = { passed: 0, failed: 0, skipped: 0 };
const root = fileURLToPath(new URL("..", import.meta.url));
for await (const file of glob("{spec,scripts,packages/*}/.vitest/report.json", { cwd: root })) {
  const report = JSON.parse(await readFile(`${root}${file}`, "utf8")) as Report;
  totals.passed += report.numPassedTests;
  totals.failed += report.numFailedTests;
  totals.skipped += report.numPendingTests;
}
if ((process.argv[2] ?? "0") !== "0") totals.failed ||= 1;
if (totals.skipped > 0) console.log(`${totals.skipped} skipped`);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
