import { redoclyConfigFile } from "./gate-files.ts";
import { findUnratedBreaks } from "./find-unrated-breaks.ts";
import { runRedocly } from "./run-redocly.ts";

/** What is read of the report of `redocly diff --format json`. */
interface DiffReport {
  infoVersions: { base: string; revision: string };
  changes: { verdicts: Verdict[] }[];
}

interface Verdict {
  impact: "major" | "minor" | "patch";
  message: string;
  location: { file: string; line: number };
}

/**
 * Says what in a spec breaks the clients of the released one, a line for each change. A spec of a
 * higher major version may break them.
 *
 * @throws {Error} if one of the two files cannot be read whole.
 */
export async function findBreakingChanges(
  releasedFile: string,
  specFile: string,
): Promise<string[]> {
  const { exitCode, output, messages } = await runRedocly("diff", [releasedFile, specFile], {
    config: redoclyConfigFile,
    format: "json",
    "fail-on": "none",
  });
  if (exitCode !== 0) throw new Error(messages);
  const { infoVersions, changes } = JSON.parse(output) as DiffReport;
  if (majorOf(infoVersions.revision) > majorOf(infoVersions.base)) return [];
  return [
    ...changes
      .flatMap(({ verdicts }) => verdicts)
      .filter(({ impact }) => impact === "major")
      .map(({ message, location: { file, line } }) => `${file}:${line}: ${message}`),
    ...(await findUnratedBreaks(releasedFile, specFile)),
  ];
}

function majorOf(version: string): number {
  return Number.parseInt(version, 10);
}
