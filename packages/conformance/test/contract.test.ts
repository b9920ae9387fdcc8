import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { createProject } from "../src/project/create-project.ts";
import { packPackage } from "../src/project/pack-package.ts";
import { fetchTimeout } from "./fetch-timeout.ts";
import { skipUnlessFetched } from "./skip-unless-fetched.ts";

const packages = {
  "@das-processes/spec": "spec",
  "@das-processes/wire": "packages/wire",
  "@das-processes/client": "packages/client",
  "@das-processes/mock": "packages/mock",
  "@das-processes/contract": "packages/contract",
};

test(
  "das-contract, installed from its tarball into an empty folder, tests the mock from there",
  async (context) => {
    const folder = await mkdtemp(join(tmpdir(), "das-processes-conformance-"));
    try {
      const dependencies: Record<string, string> = {};
      for (const [name, location] of Object.entries(packages)) {
        dependencies[name] = `file:${await packPackage(location, folder)}`;
      }
      await skipUnlessFetched(context, createProject(folder, dependencies));
      const program = join(folder, "node_modules/.bin/das-contract");
      const args = ["--seed", "1", "--cases", "200", "--json", "report.json"];
      await promisify(execFile)(program, args, { cwd: folder });
      const report = JSON.parse(await readFile(join(folder, "report.json"), "utf8"));
      expect(report).toMatchObject({ holds: true, seed: 1 });
      expect(report.rules.length).toBeGreaterThan(30);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
  fetchTimeout,
);
