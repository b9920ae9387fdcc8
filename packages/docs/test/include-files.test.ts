import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { afterAll, expect, test } from "vitest";
import { docsFolder } from "../src/docs-folder.ts";
import { includeFiles } from "../src/snippets/include-files.ts";

const page = "guides/quickstart";
const sample = readFileSync(join(docsFolder, "samples/client.ts"), "utf8").trimEnd();
await mkdir(join(docsFolder, ".vitest"), { recursive: true });
const folder = await mkdtemp(join(docsFolder, ".vitest/include-"));
afterAll(() => rm(folder, { recursive: true }));

test("An empty block that names a file shows its text.", () => {
  const markdown = "Before.\n\n```ts file=samples/client.ts\n```\n\nAfter.\n";
  expect(includeFiles(markdown, page)).toBe(`Before.\n\n\`\`\`ts\n${sample}\n\`\`\`\n\nAfter.\n`);
});

test("What else stands in the info string stays.", () => {
  const markdown = '```ts title="client.ts" file=samples/client.ts\n```\n';
  expect(includeFiles(markdown, page)).toBe(`\`\`\`ts title="client.ts"\n${sample}\n\`\`\`\n`);
});

test("A block in a list keeps its place there.", () => {
  const shown = includeFiles("1. Run:\n\n   ```ts file=samples/client.ts\n   ```\n", page);
  expect(shown.split("\n").slice(2, 6)).toEqual([
    "   ```ts",
    `   ${sample.split("\n")[0]}`,
    "",
    `   ${sample.split("\n")[2]}`,
  ]);
});

test("The fence is longer than any in the file.", async () => {
  await writeFile(join(folder, "nested.md"), "````md\n```sh\nls\n```\n````\n");
  const file = relative(docsFolder, join(folder, "nested.md"));
  expect(includeFiles(`\`\`\`md file=${file}\n\`\`\`\n`, page)).toBe(
    "`````md\n````md\n```sh\nls\n```\n````\n`````\n",
  );
});

test("A block that names no file is left as it is, with whatever it shows.", () => {
  const markdown = "```sh\nls\n```\n\n````md\n```ts file=samples/client.ts\n```\n````\n";
  expect(includeFiles(markdown, page)).toBe(markdown);
});

test("A file that does not exist is an error, which names the page and the file.", () => {
  expect(() => includeFiles("```ts file=samples/none.ts\n```\n", page)).toThrow(
    "guides/quickstart shows samples/none.ts, which does not exist.",
  );
});

test("A text beside the name of a file is an error, which names the page and the file.", () => {
  expect(() => includeFiles("```ts file=samples/client.ts\nlist();\n```\n", page)).toThrow(
    "guides/quickstart has a text of its own for samples/client.ts.",
  );
});
