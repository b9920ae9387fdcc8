import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Section } from "../report.ts";
import type { Step } from "../step.ts";
import { measureFirstRow } from "./measure-first-row.ts";
import { measureListing } from "./measure-listing.ts";
import { measureWatching } from "./measure-watching.ts";

/** Measures the built terminal tool. */
export async function measureCli(step: Step): Promise<Section[]> {
  const folder = await mkdtemp(join(tmpdir(), "das-processes-bench-"));
  try {
    return [
      await step("First row", measureFirstRow),
      ...(await step("Listing", () => measureListing(folder))),
      await step("Watching", () => measureWatching(folder)),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}
