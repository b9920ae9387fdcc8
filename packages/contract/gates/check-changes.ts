/**
 * Usage: node gates/check-changes.ts [SPEC]
 *
 * Fails if SPEC (the one of @das-processes/spec by default) breaks the clients of the spec that was
 * last released, unless its major version is higher. Knows what Redocly's diff knows, dependencies
 * between parameters, and defaults; not what becomes of error codes, of the variables of servers, of
 * the names of schemas, or of a body where a request had none.
 */
import { specFile } from "@das-processes/spec";
import { findBreakingChanges } from "./find-breaking-changes.ts";
import { releasedSpecFile } from "./gate-files.ts";
import { reportFaults } from "./report-faults.ts";

reportFaults(
  "The spec breaks the clients of the released one:",
  await findBreakingChanges(releasedSpecFile, process.argv[2] ?? specFile),
  "Take that back, or raise the major version in info.version. After a release, run `node gates/release-spec.ts`.",
);
