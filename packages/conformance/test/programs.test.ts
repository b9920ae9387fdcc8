import { execFile } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
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

/** What each program ends with in a Node that is too old, as its help or its readme says. */
const exitCodes: Record<string, number> = {
  "das-contract": 2,
  "das-mock": 1,
  "das-processes": 3,
  "das-server": 1,
};

interface Manifest {
  bin?: Record<string, string>;
  engines?: { node: string };
}

const packagesFolder = fileURLToPath(new URL("../../", import.meta.url));
const programs = globSync("*/package.json", { cwd: packagesFolder }).flatMap((file) => {
  const { bin = {}, engines } = JSON.parse(
    readFileSync(join(packagesFolder, file), "utf8"),
  ) as Manifest;
  const needed = /^>=(\d+(?:\.\d+)*)$/u.exec(engines?.node ?? "")?.[1] ?? "";
  return Object.entries(bin).map(([name, path]) => ({
    name,
    needed,
    path: join(packagesFolder, file, "..", path),
  }));
});

test("every program names the Node that it needs in its package.json, as one bound", () => {
  expect(programs.map(({ name }) => name).toSorted()).toEqual(Object.keys(exitCodes));
  expect(programs.filter(({ needed }) => needed === "")).toEqual([]);
});

// The oldest that a distribution still has, the oldest that anything here runs in, and one just too old.
test.for(["12.22.12", "20.20.2", "24.17.0"])(
  "in Node %s, a program either runs or says in one sentence which Node it needs",
  { timeout: fetchTimeout },
  async (version, context) => {
    const node = await skipUnlessFetched(
      context,
      fetchPackage(`node-${process.platform}-${process.arch}`, version),
    );
    for (const { name, needed, path } of programs) {
      const isOlder = version.localeCompare(needed, "en", { numeric: true }) < 0;
      const refusal = `${name}: needs Node ${needed} or later; this is Node ${version}.\n`;
      expect(await runHelp(join(node, "bin/node"), path), name).toEqual(
        isOlder
          ? { code: exitCodes[name], words: [], stderr: refusal }
          : { code: 0, words: ["Usage:", name], stderr: "" },
      );
    }
  },
);

/** Runs `--help`; gives its first two words. */
async function runHelp(node: string, program: string) {
  return new Promise((resolve) => {
    execFile(node, [program, "--help"], (error, stdout, stderr) => {
      const words = stdout.split(/\s+/u, 2).filter((word) => word !== "");
      resolve({ code: error?.code ?? 0, words, stderr });
    });
  });
}

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
