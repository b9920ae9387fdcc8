import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readChangelogs } from "../../src/pages/changelog/read-changelogs.ts";
import { readChangesets } from "../../src/pages/changelog/read-changesets.ts";
import { toChangelogPage } from "../../src/pages/changelog/to-changelog-page.ts";
import { renderPage } from "./render-page.ts";

const folder = mkdtempSync(join(tmpdir(), "das-processes-docs-"));

afterAll(() => rmSync(folder, { recursive: true }));

const page = await renderPage(
  toChangelogPage({
    changesets: [
      { bumps: { "@a/two": "minor", "@a/one": "patch" }, summary: "The first.\n\nIt has more." },
      { bumps: { "@a/one": "major" }, summary: "The second, with `code<T>` and a Promise<void>." },
    ],
    changelogs: new Map([
      [
        "@a/one",
        "# @a/one\n\n## 1.0.0\n\n### Minor Changes\n\n- abc: What | it `<brings>` <now>.\n",
      ],
    ]),
  }),
);

test("What is not yet released stands first, by package, with the greatest bump.", () => {
  expect(page.textsOf("h2")).toEqual(["Not yet released", "@a/one"]);
  expect(page.textsOf("h3")).toEqual(["@a/one", "@a/two", "1.0.0"]);
  expect(page.text).toContain("@a/one The next release is a major one.");
  expect(page.text).toContain("@a/two The next release is a minor one.");
  expect(page.textsOf("li").slice(0, 3)).toEqual([
    "patch: The first. It has more.",
    "major: The second, with code<T> and a Promise<void>.",
    "minor: The first. It has more.",
  ]);
});

test("The changelog of a package follows, a level below its name.", () => {
  expect(page.textsOf("h4")).toEqual(["Minor Changes"]);
  expect(page.textsOf("li").slice(3)).toEqual(["abc: What | it <brings> <now>."]);
});

test("Before the first release, and without a change, the page says so.", async () => {
  const { text } = await renderPage(toChangelogPage({ changesets: [], changelogs: new Map() }));
  expect(text).toContain("No change waits for a release.");
  expect(text).toContain("Nothing has been released yet.");
});

test("A changeset is read with its packages and its text; one may be of no package.", () => {
  writeFileSync(
    join(folder, "b.md"),
    '---\n"@a/one": minor\n"@a/two": patch\n---\n\nThe second.\n',
  );
  writeFileSync(join(folder, "a.md"), "---\n---\n\nNothing that anyone sees.\n");
  writeFileSync(join(folder, "README.md"), "# How to add one\n");
  writeFileSync(join(folder, "config.json"), "{}\n");
  expect(readChangesets(folder)).toEqual([
    { bumps: {}, summary: "Nothing that anyone sees." },
    { bumps: { "@a/one": "minor", "@a/two": "patch" }, summary: "The second." },
  ]);
});

test("Of each published package that has been released, the changelog is read.", () => {
  const packages = {
    spec: { name: "@a/spec" },
    "packages/released": { name: "@a/released" },
    "packages/new": { name: "@a/new" },
    "packages/private": { name: "@a/private", private: true },
  };
  for (const [path, manifest] of Object.entries(packages)) {
    mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, path, "package.json"), JSON.stringify(manifest));
    if (path === "packages/new") continue;
    writeFileSync(join(folder, path, "CHANGELOG.md"), `# ${manifest.name}\n`);
  }
  expect([...readChangelogs(folder)]).toEqual([
    ["@a/released", "# @a/released\n"],
    ["@a/spec", "# @a/spec\n"],
  ]);
});
