import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";

const script = fileURLToPath(new URL("../record-watch.ts", import.meta.url));

test("the picture of watch is small, needs nothing else, and says what it shows", async () => {
  const folder = await mkdtemp(join(tmpdir(), "das-processes-picture-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, "watch.svg");
  await promisify(execFile)(process.execPath, [script, file]);
  const svg = await readFile(file, "utf8");
  expect(svg.length).toBeLessThan(60_000);
  expect(svg).not.toMatch(/<script|<image|<foreignObject|href=|url\(|@import|@font-face/u);
  expect(svg).toMatch(/<title id="title">.+<\/title>\n<desc id="description">.+<\/desc>/u);
  for (const seen of ["GET_LOCK", "IFNULL(p.HOST,", "/lock_", "idle"]) expect(svg).toContain(seen);
});
