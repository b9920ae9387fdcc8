import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fetchIntoCache } from "../src/fetch-into-cache.ts";

const usualCache = process.env["XDG_CACHE_HOME"];
let cache: string;

beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), "das-processes-cache-"));
  process.env["XDG_CACHE_HOME"] = cache;
});

afterEach(async () => {
  if (usualCache === undefined) delete process.env["XDG_CACHE_HOME"];
  else process.env["XDG_CACHE_HOME"] = usualCache;
  await rm(cache, { recursive: true });
});

const fill = (folder: string) => writeFile(join(folder, "file"), "text");
const listCache = () => readdir(join(cache, "das-processes"));

test("What is in the cache is not fetched again.", async () => {
  const folder = await fetchIntoCache("thing-1.0.0", fill);
  let fetches = 0;
  const again = await fetchIntoCache("thing-1.0.0", async () => void fetches++);
  expect({ again, fetches }).toEqual({ again: folder, fetches: 0 });
  expect(await readFile(join(folder, "file"), "utf8")).toBe("text");
});

test("A fetch that fails leaves nothing, and can be tried again.", async () => {
  const half = async (folder: string) => {
    await fill(folder);
    throw new Error("no network");
  };
  await expect(fetchIntoCache("thing-1.0.0", half)).rejects.toThrow("no network");
  expect(await listCache()).toEqual([]);
  await fetchIntoCache("thing-1.0.0", fill);
  expect(await listCache()).toEqual(["thing-1.0.0"]);
});

test("Of several fetches at a time one stays, and all find it.", async () => {
  const folders = await Promise.all(
    Array.from({ length: 5 }, () => fetchIntoCache("thing-1.0.0", fill)),
  );
  expect(new Set(folders).size).toBe(1);
  expect(await listCache()).toEqual(["thing-1.0.0"]);
});
