import { execFile } from "node:child_process";
import { copyFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { startMock, type Mock } from "@das-processes/mock";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fetchPackage } from "@das-processes/cache";
import { evaluate } from "../src/project/evaluate.ts";
import { fetchTimeout } from "./fetch-timeout.ts";
import { skipUnlessFetched } from "./skip-unless-fetched.ts";
import { useProject } from "./use-project.ts";

const project = useProject({});

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ tokens: ["right-token"] });
});
afterAll(() => mock.close());

describe("The tarball", () => {
  test("holds the built code, the manifest, the licence and a readme alone.", async () => {
    const packed = join(project.folder, "node_modules/@das-processes/client");
    const others = (await readdir(packed)).filter((name) => name !== "README.md");
    expect(new Set(others)).toEqual(new Set(["LICENSE", "dist", "package.json"]));
    const files = await readdir(join(packed, "dist"), { recursive: true, withFileTypes: true });
    const surplus = files.filter((file) => file.isFile() && !/\.(?:js|d\.ts)$/u.test(file.name));
    expect(surplus.map(({ name }) => name)).toEqual([]);
  });

  test("brings openapi-fetch, with its types, and nothing else.", async () => {
    const installed = (await readdir(join(project.folder, "node_modules"))).filter(
      (name) => !name.startsWith("."),
    );
    expect(new Set(installed)).toEqual(
      new Set(["@das-processes", "openapi-fetch", "openapi-typescript-helpers"]),
    );
  });

  test("passes publint.", { timeout: fetchTimeout }, async (context) => {
    const publint = await skipUnlessFetched(context, fetchPackage("publint", "0.3.25"));
    expect(await lint(join(publint, "src/cli.js"), "run", project.tarball, "--strict")).toEqual(
      clean,
    );
  });

  test("passes attw, for modules.", { timeout: fetchTimeout }, async (context) => {
    const attw = await skipUnlessFetched(context, fetchPackage("@arethetypeswrong/cli", "0.18.5"));
    expect(await lint(join(attw, "dist/index.js"), project.tarball, "--profile=esm-only")).toEqual(
      clean,
    );
  });
});

describe("A program in JavaScript", () => {
  test("needs the client and what comes with it, but not Zod.", async () => {
    const fixture = fileURLToPath(new URL("fixtures/program.js", import.meta.url));
    await copyFile(fixture, join(project.folder, "program.js"));
    const run = promisify(execFile);
    const { stdout } = await run(process.execPath, ["program.js", mock.url], {
      cwd: project.folder,
    });
    expect(JSON.parse(stdout)).toEqual(["event_scheduler", true, true]);
  });

  test("finds no other module of the client than those that are meant for it.", async () => {
    const program = 'await import("@das-processes/client/dist/index.js")';
    await expect(evaluate(project.folder, program)).rejects.toThrow(
      "ERR_PACKAGE_PATH_NOT_EXPORTED",
    );
  });
});

const clean = { code: 0, output: expect.any(String) };

/** Runs a program that tells by its exit code whether it found something, and by its output what. */
async function lint(...args: string[]): Promise<{ code: number; output: string }> {
  return promisify(execFile)(process.execPath, args).then(
    ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
    ({ code, stdout, stderr }) => ({ code, output: stdout + stderr }),
  );
}
