import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";

const run = promisify(execFile);

const script = fileURLToPath(new URL("../src/pack-reference.ts", import.meta.url));
const page = '<p>kept</p><script type="module">"é<";</script>\n</body></html>\n';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pack-reference-"));
  file = join(folder, "index.html");
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

test("The script is packed whole, and the rest of the page stays.", async () => {
  await writeFile(file, page);
  await run(process.execPath, [script, file]);
  const [, before, packed, after] =
    /^(.*)<script type="text\/plain" id="packed-script">([\w+/=]+)<\/script><script>[^<]+<\/script>(.*)$/su.exec(
      await readFile(file, "utf8"),
    )!;
  expect(before).toBe("<p>kept</p>");
  expect(gunzipSync(Buffer.from(packed!, "base64")).toString()).toBe('"é<";');
  expect(after).toBe("\n</body></html>\n");
});

test.each([
  { where: "without a module script", broken: page.replace(' type="module"', "") },
  { where: "with several module scripts", broken: `<script type="module">1</script>${page}` },
  { where: "whose module script does not end the body", broken: page.replace("\n</body>", "") },
])("A page $where is refused, and left as it is.", async ({ broken }) => {
  await writeFile(file, broken);
  await expect(run(process.execPath, [script, file])).rejects.toThrow("does not have ");
  expect(await readFile(file, "utf8")).toBe(broken);
});

test("Without a file, the usage is told.", async () => {
  await expect(run(process.execPath, [script])).rejects.toThrow("Usage: ");
});
