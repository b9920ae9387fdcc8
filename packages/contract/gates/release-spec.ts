/**
 * Usage: node gates/release-spec.ts [SPEC [RELEASED]]
 *
 * To be run when SPEC (the one of @das-processes/spec by default) has been released: bundles it into
 * RELEASED (released-openapi.yaml by default), which check-changes.ts holds later changes to. Refuses
 * a version that is too low for what has changed since the last release. Format the file afterwards,
 * with `pnpm format`.
 */
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { specFile } from "@das-processes/spec";
import { findBreakingChanges } from "./find-breaking-changes.ts";
import { redoclyConfigFile, releasedSpecFile } from "./gate-files.ts";
import { reportFaults } from "./report-faults.ts";
import { runRedocly } from "./run-redocly.ts";

const [file = specFile, released = releasedSpecFile] = process.argv.slice(2);
const directory = await mkdtemp(join(tmpdir(), "das-processes-release-"));
try {
  const bundled = join(directory, "openapi.yaml");
  const bundling = await runRedocly("bundle", [file], { output: bundled });
  if (bundling.exitCode !== 0) throw new Error(bundling.messages);

  const breaks = await findBreakingChanges(released, bundled);
  const { exitCode, messages } = await runRedocly("diff", [released, bundled], {
    config: redoclyConfigFile,
    "fail-on": "none",
    "check-version": "true",
  });
  const faults = exitCode === 0 ? breaks : [...breaks, messages.trim()];
  reportFaults("The version is too low for what has changed:", faults, "Raise info.version.");
  if (faults.length === 0) await copyFile(bundled, released);
} finally {
  await rm(directory, { recursive: true });
}
