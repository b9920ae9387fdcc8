import { execFile } from "node:child_process";
import { appendFile, cp, glob, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const left = new Set(["node_modules", "dist", ".turbo", ".astro", ".vitest", ".git"]);
let copy: string;

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), "das-processes-boundaries-"));
  await cp(root, copy, { recursive: true, filter: (source) => !left.has(basename(source)) });
});
afterAll(() => rm(copy, { recursive: true }));

async function boundaries(): Promise<{ code: number; output: string }> {
  const turbo = join(root, "node_modules/.bin/turbo");
  const env = { ...process.env, DO_NOT_TRACK: "1", NO_COLOR: "1" };
  return promisify(execFile)(turbo, ["boundaries"], { cwd: copy, env }).then(
    ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
    (error) => ({ code: error.code, output: error.stdout + error.stderr }),
  );
}

/** Puts a text at the end of a file while a check runs. */
async function withLine<Result>(
  file: string,
  line: string,
  check: () => Promise<Result>,
): Promise<Result> {
  const path = join(copy, file);
  const text = await readFile(path, "utf8");
  await appendFile(path, line);
  try {
    return await check();
  } finally {
    await writeFile(path, text);
  }
}

test("each package is tagged by its own name, which the rules go by", async () => {
  for await (const file of glob("{spec,scripts,packages/*}/turbo.json", { cwd: root })) {
    const { tags } = JSON.parse(await readFile(join(root, file), "utf8")) as { tags: string[] };
    expect(tags).toEqual([basename(dirname(file))]);
  }
});

test("the packages depend on each other in the allowed directions alone", async () => {
  expect(await boundaries()).toMatchObject({ code: 0 });
});

test.each([
  ["client", "mock"],
  ["mock", "client"],
  ["docs", "bench"],
  ["client", "contract"],
  ["server", "cli"],
])("an import from %s of %s is refused, with file and line", async (importer, imported) => {
  const file =
    importer === "docs" ? "packages/docs/src/plugin.ts" : `packages/${importer}/src/index.ts`;
  const line = (await readFile(join(root, file), "utf8")).split("\n").length;
  const { code, output } = await withLine(
    file,
    `import "@das-processes/${imported}";\n`,
    boundaries,
  );
  expect(code).not.toBe(0);
  expect(output).toContain(`${file}:${line}:`);
  expect(output).toContain(`cannot import package \`@das-processes/${imported}\``);
});

test("a dependency against the direction is refused even if package.json declares it", async () => {
  const file = join(copy, "packages/client/package.json");
  const text = await readFile(file, "utf8");
  const manifest = JSON.parse(text) as { dependencies: Record<string, string> };
  manifest.dependencies["@das-processes/mock"] = "workspace:*";
  await writeFile(file, JSON.stringify(manifest));
  try {
    const { code, output } = await boundaries();
    expect(code).not.toBe(0);
    expect(output).toContain("`@das-processes/mock`");
  } finally {
    await writeFile(file, text);
  }
});
