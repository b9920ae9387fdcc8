import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";

const run = promisify(execFile);

const script = fileURLToPath(new URL("../src/replace-logo.ts", import.meta.url));
const full = "https://cdn.redoc.ly/redoc/logo-mini-full.svg";
const mini = "https://cdn.redoc.ly/redoc/logo-mini.svg";

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "replace-logo-"));
  file = join(folder, "index.html");
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

test("Both pictures become part of the page, and the rest of it stays.", async () => {
  await writeFile(file, `<p>src:e?\`${full}\`:\`${mini}\`</p>`);
  await run(process.execPath, [script, file]);
  expect(await readFile(file, "utf8")).toMatch(
    /^<p>src:e\?`data:image\/svg\+xml,[\w%.!'()*~-]+`:`data:image\/svg\+xml,[\w%.!'()*~-]+`<\/p>$/u,
  );
});

test("A page that names its pictures otherwise is refused, and left as it is.", async () => {
  const page = `<p>${full}</p>`;
  await writeFile(file, page);
  await expect(run(process.execPath, [script, file])).rejects.toThrow(`does not name ${mini}`);
  expect(await readFile(file, "utf8")).toBe(page);
});

test("Without a file, the usage is told.", async () => {
  await expect(run(process.execPath, [script])).rejects.toThrow("Usage: ");
});
