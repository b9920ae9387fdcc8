import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { fetchPackage } from "@das-processes/cache";
import { startMock, type Mock } from "@das-processes/mock";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createProject } from "../src/project/create-project.ts";
import { packPackage } from "../src/project/pack-package.ts";
import { fetchTimeout } from "./fetch-timeout.ts";
import { skipUnlessFetched } from "./skip-unless-fetched.ts";

const packages = {
  "@das-processes/client": "packages/client",
  "@das-processes/cli": "packages/cli",
};

let folder: string;
let mock: Mock;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "das-processes-conformance-"));
  mock = await startMock({ tokens: ["right-token"] });
});
afterAll(async () => {
  await mock.close();
  await rm(folder, { recursive: true });
});

test(
  "das-processes, installed from its tarball into an empty folder, lists sessions in every Node from 20 on.",
  async (context) => {
    const dependencies: Record<string, string> = {};
    for (const [name, location] of Object.entries(packages)) {
      dependencies[name] = `file:${await packPackage(location, folder)}`;
    }
    await skipUnlessFetched(context, createProject(folder, dependencies));
    for (const version of ["20.20.2", "22.23.3", "24.21.0", "26.10.0"]) {
      const node = await skipUnlessFetched(
        context,
        fetchPackage(`node-${process.platform}-${process.arch}`, version),
      );
      expect(await list(join(node, "bin/node")), version).toContain("event_scheduler");
    }
  },
  fetchTimeout,
);

async function list(node: string): Promise<string> {
  const settings = {
    DAS_ENDPOINT: mock.url,
    DAS_PROJECT_ID: "054e292c9880d4992f02c0196d3ea468",
    DAS_INSTANCE_ID: "da304cd5bbb944de828759bc7be3d3fein01",
    DAS_DB_USER_ID: "2c250598-1e3c-4d31-bc19-be1d866247e6",
    DAS_TOKEN: "right-token",
  };
  const { stdout } = await promisify(execFile)(
    node,
    [join(folder, "node_modules/.bin/das-processes"), "list", "--user", "event_scheduler"],
    { cwd: folder, env: { ...process.env, ...settings } },
  );
  return stdout;
}
