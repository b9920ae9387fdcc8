import { expect, test } from "vitest";
import { toSamplesPage } from "../src/pages/to-samples-page.ts";

const { body } = toSamplesPage({
  startedAt: "2026-02-03T04:05:06.789Z",
  results: [
    {
      file: "samples/curl.sh",
      command: "bash curl.sh",
      tools: "bash 5.2.15, curl 7.88.1",
      status: "passed",
    },
    {
      file: "samples/go.go",
      command: "go run go.go",
      tools: "",
      status: "not run",
      reason: "go is not installed.",
    },
    {
      file: "snippets/errors-and-retries/see-retries.ts",
      command: "node see-retries.ts",
      tools: "node 24.21.0",
      status: "failed",
      reason: "It prints <something> else:\n+2",
    },
  ],
});
const text = body.replaceAll(/<[^>]+>/gu, " ").replaceAll(/\s+/gu, " ");

test("The page shows each program with its command, the tools that ran it, and the result.", () => {
  expect(text).toContain("curl.sh bash curl.sh bash 5.2.15, curl 7.88.1 passed");
  expect(text).toContain("go.go go run go.go not run : go is not installed.");
});

test("The page shows of a failure the first line.", () => {
  expect(text).toContain("failed : It prints &lt;something&gt; else:");
  expect(text).not.toContain("+2");
});

test("The page counts the results, and says when they were.", () => {
  expect(text).toContain("1 of 3 passed, 1 failed, 1 not run in the run of 2026-02-03 04:05 UTC.");
});

test("The page has the programs of each guide below a link to it.", () => {
  expect(body).toContain("## In the reference\n");
  expect(body).toContain("## [Errors and retries](/guides/errors-and-retries/)\n");
});

test("Without a record, the page says what makes it.", () => {
  const missing = toSamplesPage(undefined).body;
  expect(missing).toContain("packages/docs/records/samples.json");
  expect(missing).toContain("@das-processes/docs run record");
});
