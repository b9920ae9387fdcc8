import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { NotFetchedError } from "@das-processes/cache";
import { createProject } from "../src/project/create-project.ts";
import { packPackage } from "../src/project/pack-package.ts";
import { fetchTimeout } from "./fetch-timeout.ts";

export interface Project {
  folder: string;
  /** The packed client. */
  tarball: string;
}

/**
 * Makes a project with the packed client for the tests of a file. They are skipped, with the reason,
 * where its dependencies cannot be fetched; on CI, that is a failure.
 */
export function useProject(dependencies: Record<string, string>): Project {
  const project: Project = { folder: "", tarball: "" };
  let reasonToSkip: string | undefined;

  beforeAll(async () => {
    project.folder = await mkdtemp(join(tmpdir(), "das-processes-conformance-"));
    project.tarball = await packPackage("packages/client", project.folder);
    const client = { "@das-processes/client": `file:${project.tarball}` };
    try {
      await createProject(project.folder, { ...client, ...dependencies });
    } catch (error) {
      if (!(error instanceof NotFetchedError) || process.env["CI"] === "true") throw error;
      reasonToSkip = error.message;
    }
  }, fetchTimeout);

  beforeEach(({ skip }) => skip(reasonToSkip !== undefined, reasonToSkip));

  afterAll(() => rm(project.folder, { recursive: true }));

  return project;
}
