import { expect, test } from "vitest";
import { exampleSessions } from "./example-sessions.ts";
import { parseExposition } from "./parse-exposition.ts";
import { runCli } from "./run-cli.ts";
import { writeRecording } from "./write-recording.ts";

const thresholds = [
  ["--max-sessions", "5"],
  ["--max-active", "2"],
  ["--max-idle-trx", "1"],
  ["--max-time", "0.5"],
  ["--max-trx", "60"],
].flat();

/** Checks a recording, and gives its metrics. */
async function check(name: string) {
  const cwd = await writeRecording(exampleSessions, name);
  const args = ["check", "--from", name, "--output", "prometheus", ...thresholds];
  return parseExposition((await runCli(args, { cwd })).stdout);
}

test("Prometheus is given gauges alone, each with one HELP and one TYPE, and no sample twice", async () => {
  const families = await check("monday.ndjson");
  expect([...families.keys()]).toEqual([
    "das_processes_up",
    "das_processes_sessions",
    "das_processes_active_sessions",
    "das_processes_idle_in_transaction_sessions",
    "das_processes_longest_statement_seconds",
    "das_processes_longest_transaction_seconds",
    "das_processes_past_threshold",
  ]);
  for (const { type, samples } of families.values()) {
    expect(type).toBe("gauge");
    expect(samples.length).toBeGreaterThan(0);
  }
  expect(families.get("das_processes_past_threshold")?.samples).toEqual([
    { labels: { source: "monday.ndjson", measure: "sessions" }, value: 1 },
    { labels: { source: "monday.ndjson", measure: "active_sessions" }, value: 0 },
    { labels: { source: "monday.ndjson", measure: "idle_in_transaction_sessions" }, value: 0 },
    { labels: { source: "monday.ndjson", measure: "longest_statement_seconds" }, value: 1 },
    { labels: { source: "monday.ndjson", measure: "longest_transaction_seconds" }, value: 1 },
  ]);
});

test("a label may have quotes and backslashes, and no control character", async () => {
  const families = await check('a"b\\nc\\"d\n\u001B[0m.ndjson');
  expect(families.get("das_processes_up")?.samples).toEqual([
    { labels: { source: 'a"b\\nc\\"d �[0m.ndjson' }, value: 1 },
  ]);
});

const refused = /comes twice|This is no|Not (?:after its HELP|below its TYPE)|is not ended/u;

test.each([
  ["the last line is not ended", "# HELP a b\n# TYPE a gauge\na 1"],
  ["there is no HELP", "# TYPE a gauge\na 1\n"],
  ["there is no TYPE", "# HELP a b\na 1\n"],
  ["TYPE comes twice", "# HELP a b\n# TYPE a gauge\n# TYPE a gauge\na 1\n"],
  ["HELP comes twice", "# HELP a b\n# TYPE a gauge\na 1\n# HELP a b\n"],
  ["the type is unknown", "# HELP a b\n# TYPE a gage\na 1\n"],
  ["a name has a hyphen", "# HELP a-b c\n# TYPE a-b gauge\na-b 1\n"],
  ["a sample comes twice", '# HELP a b\n# TYPE a gauge\na{b="c"} 1\na{b="c"} 2\n'],
  ["a label comes twice", '# HELP a b\n# TYPE a gauge\na{b="c",b="d"} 1\n'],
  ["a quote is not escaped", '# HELP a b\n# TYPE a gauge\na{b="c"d"} 1\n'],
  ["a backslash is not escaped", '# HELP a b\n# TYPE a gauge\na{b="c\\d"} 1\n'],
  ["a value is none", "# HELP a b\n# TYPE a gauge\na undefined\n"],
  ["there is an empty line", "# HELP a b\n# TYPE a gauge\n\na 1\n"],
])("what reads the metrics in these tests refuses a text in which %s", (_, text) => {
  expect(() => parseExposition(text)).toThrow(refused);
});
