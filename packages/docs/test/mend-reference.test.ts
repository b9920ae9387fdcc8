import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";

const run = promisify(execFile);

const script = fileURLToPath(new URL("../src/mend-reference.ts", import.meta.url));
const full = "https://cdn.redoc.ly/redoc/logo-mini-full.svg";
const mini = "https://cdn.redoc.ly/redoc/logo-mini.svg";
const label = '"aria-label":`Example`,options:';
const presenters = "/**\n * @presenter Color\n */";
const presenter = "// @presenter Color\n";
const parts = [full, mini, label, "<title>", presenters, presenter];

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "mend-reference-"));
  file = join(folder, "index.html");
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

test("Pictures become part of the page, colours and a label are mended, comments for tools go, and the rest stays.", async () => {
  await writeFile(
    file,
    `<title></title><p>src:e?\`${full}\`:\`${mini}\`,{${label}[]} /* kept */ ${presenters}; ${presenter}</p>`,
  );
  await run(process.execPath, [script, file]);
  expect(await readFile(file, "utf8")).toMatch(
    /^<style>[^<]+<\/style><title><\/title><p>src:e\?`data:image\/svg\+xml,[\w%.!'()*~-]+`:`data:image\/svg\+xml,[\w%.!'()*~-]+`,\{options:\[\]\} \/\* kept \*\/;\n<\/p>$/u,
  );
});

test.each(parts.map((part, index) => ({ part, index })))(
  "A page without $part is refused, and left as it is.",
  async ({ index }) => {
    const page = parts.toSpliced(index, 1).join();
    await writeFile(file, page);
    await expect(run(process.execPath, [script, file])).rejects.toThrow("does not have ");
    expect(await readFile(file, "utf8")).toBe(page);
  },
);

test("Without a file, the usage is told.", async () => {
  await expect(run(process.execPath, [script])).rejects.toThrow("Usage: ");
});
