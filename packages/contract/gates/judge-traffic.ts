import { readFile } from "node:fs/promises";
import { findUndocumentedAnswers } from "./find-undocumented-answers.ts";
import { runRedocly } from "./run-redocly.ts";

/** What is read of the report of `redocly drift --format json`. */
interface DriftReport {
  problems: { method: string; path: string; status?: number; message: string }[];
}

/** What is read of the file that `redocly drift --coverage-output` writes. */
interface CoverageReport {
  operations: { operationId: string; missing: CoverageItem[] }[];
}

type CoverageItem =
  | { kind: "operation" }
  | { kind: "parameter"; name: string; in: string }
  | { kind: "response"; status: string }
  | { kind: "property"; target: "request" | "response"; status?: string; path: string };

// The credential, which Redocly does not look up among the security schemes, and what a mock is told.
const headersBesideParameters = "x-auth-token,prefer";

/**
 * Holds recorded traffic with a server against a spec: says what in it the spec does not allow, and
 * what of the spec it leaves out, be it an operation, a parameter, a status or a field. Leaves the
 * coverage in a file beside the recording.
 *
 * @throws {Error} if one of the two files cannot be read.
 */
export async function judgeTraffic(
  harFile: string,
  server: string,
  specFile: string,
): Promise<string[]> {
  const coverageFile = `${harFile}.coverage.json`;
  const { output, messages } = await runRedocly("drift", [harFile], {
    api: specFile,
    server,
    format: "json",
    "ignore-headers": headersBesideParameters,
    "coverage-output": coverageFile,
  });
  if (output === "") throw new Error(messages);
  const { problems } = JSON.parse(output) as DriftReport;
  const coverage = JSON.parse(await readFile(coverageFile, "utf8")) as CoverageReport;
  return [
    ...problems.map(
      ({ method, path, status, message }) => `${method} ${path} (${status}): ${message}`,
    ),
    ...(await findUndocumentedAnswers(harFile, specFile)),
    ...coverage.operations.flatMap(({ operationId, missing }) =>
      missing.map((item) => `${operationId}: No call shows ${describe(item)}`),
    ),
  ];
}

function describe(item: CoverageItem): string {
  if (item.kind === "parameter") return `the parameter ${item.name} in the ${item.in}`;
  if (item.kind === "response") return `the status ${item.status}`;
  if (item.kind === "property")
    return `the field ${item.path} of the ${item.target} ${item.status}`;
  return "it";
}
