import { execFile } from "node:child_process";
import { existsSync, globSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { startMock } from "@das-processes/mock";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const readme = await readFile(join(root, "README.md"), "utf8");
const { scripts } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as {
  scripts: Record<string, string>;
};
const run = promisify(execFile);

function blocks(language: string): string[] {
  return [...readme.matchAll(/^```(\w+)\n(.*?)^```$/gmsu)]
    .filter(([, name]) => name === language)
    .map(([, , text]) => text ?? "");
}

/** The paths of a tree that is drawn by indentation, without what explains them. */
function pathsOf(tree: string): string[] {
  const parents: string[] = [];
  return tree
    .trimEnd()
    .split("\n")
    .map((line) => {
      const [, indentation = "", name = ""] = /^( *)(\S+)/u.exec(line) ?? [];
      parents.length = indentation.length / 2;
      parents.push(name);
      return parents.join("");
    });
}

test("the program in the README compiles and does what it says", async () => {
  const mock = await startMock();
  // Beside the tests, so that the program finds the client as any workspace package does.
  await mkdir(join(root, "scripts/.vitest"), { recursive: true });
  const directory = await mkdtemp(join(root, "scripts/.vitest/readme-"));
  try {
    const [program = ""] = blocks("ts");
    expect(program).toContain("http://127.0.0.1:4010");
    await writeFile(
      join(directory, "program.ts"),
      program.replace("http://127.0.0.1:4010", mock.url),
    );
    await writeFile(
      join(directory, "tsconfig.json"),
      JSON.stringify({ extends: join(root, "scripts/tsconfig.json"), include: ["."], exclude: [] }),
    );
    await run("tsc", ["-p", directory]);
    const { stdout } = await run("node", [join(directory, "program.ts")]);
    expect(stdout).toBe("1 of 1\n1 event_scheduler 4260107 s Waiting on empty queue\n");
  } finally {
    await rm(directory, { recursive: true });
    await mock.close();
  }
});

test("the table in the README shows what start prints", async () => {
  const [, shown = ""] =
    /^(id .*?)^$/msu.exec(blocks("text").find((text) => text.startsWith("id ")) ?? "") ?? [];
  const { stdout } = await run("node", [join(root, "scripts/start.ts"), "--once"]);
  const printed = stdout.split("\n");
  for (const line of shown.trimEnd().split("\n")) expect(printed).toContain(line);
});

test("every path in the README's tree exists, and every package of the workspace stands in it", () => {
  const tree = pathsOf(blocks("text").find((text) => text.startsWith("spec/")) ?? "");
  expect(tree.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  for (const name of [
    "generator",
    "client",
    "cli",
    "wire",
    "mock",
    "server",
    "contract",
    "conformance",
    "docs",
    "bench",
    "cache",
    "mysql",
  ])
    expect(tree).toContain(`packages/${name}/`);
});

test("every link of the README within the repository leads somewhere", () => {
  const links = [...readme.matchAll(/\]\(([^):]+)\)/gu)].map(([, target]) => target ?? "");
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((target) => !existsSync(join(root, target)))).toEqual([]);
});

test("every command in the README is a script, and there are at most ten scripts", () => {
  const commands = [...readme.matchAll(/npx pnpm@12 (\w+)/gu)].map(([, name]) => name ?? "");
  expect(commands.slice(0, 2)).toEqual(["start", "test"]);
  expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  expect(Object.keys(scripts).length).toBeLessThanOrEqual(10);
});

test("no readme, guide, program or help text has npm run or install an unscoped package, which anybody could claim", async () => {
  const files = globSync(
    [
      "*.md",
      ".changeset/*.md",
      "{spec,packages/*}/*.md",
      "packages/docs/{guides,samples,snippets,src}/**/*.*",
      "{spec,packages/*}/src/**/*.ts",
    ],
    { cwd: root },
  );
  expect(files).toContain("packages/docs/snippets/contract-tests/in-ci.sh");
  const command =
    /\b(?:npx|pnpx|bunx|(?:npm|pnpm|yarn|bun) (?:exec|dlx|x|add|i|install))(?: -\S+)* das-.*/gu;
  const found = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(root, file), "utf8");
      return [...text.matchAll(command)].map(([line]) => `${file}: ${line}`);
    }),
  );
  expect(found.flat()).toEqual([]);
});
