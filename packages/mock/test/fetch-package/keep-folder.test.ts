import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepFolder } from "./keep-folder.ts";

let cache: string;

beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), "das-cache-"));
  vi.stubEnv("XDG_CACHE_HOME", cache);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(cache, { recursive: true });
});

function writing(text: string) {
  return (folder: string) => writeFile(join(folder, "text"), text);
}

test("a folder is filled once, and found as it is from then on", async () => {
  const folder = await keepFolder("thing-1.0.0", writing("first"));
  expect(folder).toBe(join(cache, "das-processes", "thing-1.0.0"));
  expect(await keepFolder("thing-1.0.0", writing("second"))).toBe(folder);
  expect(await readFile(join(folder, "text"), "utf8")).toBe("first");
});

test("a folder that could not be filled is not kept", async () => {
  const failing = keepFolder("thing-1.0.0", async (folder) => {
    await writing("half")(folder);
    throw new Error("No network.");
  });
  await expect(failing).rejects.toThrow("No network.");
  expect(await readdir(join(cache, "das-processes"))).toEqual([]);
});

test("of two that fill a folder at the same time, both find it whole", async () => {
  const folders = await Promise.all([
    keepFolder("thing-1.0.0", writing("one")),
    keepFolder("thing-1.0.0", writing("other")),
  ]);
  expect(new Set(folders).size).toBe(1);
  expect(await readdir(join(cache, "das-processes"))).toEqual(["thing-1.0.0"]);
  expect(["one", "other"]).toContain(await readFile(join(folders[0], "text"), "utf8"));
});
