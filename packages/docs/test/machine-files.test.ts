import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadSpec } from "@das-processes/spec";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { listSamples } from "../src/list-samples.ts";
import { toMarkdown } from "../src/reference/to-markdown.ts";

const read = async (name: string) =>
  readFile(fileURLToPath(new URL(`../dist/${name}`, import.meta.url)), "utf8");
const spec = await loadSpec();

test.for(["openapi.json", "openapi.yaml"])(
  "%s is the whole description in one file, and refers to nothing but components",
  async (name) => {
    const text = await read(name);
    const document: unknown = name.endsWith(".json") ? JSON.parse(text) : parse(text);
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]*)"/gu)];
    expect(references.length).toBeGreaterThan(0);
    const component = /^#\/components\/\w+\/[\w.-]+$/u;
    expect(references.filter(([, target = ""]) => !component.test(target))).toEqual([]);
    const folder = await mkdtemp(join(tmpdir(), "das-docs-"));
    await writeFile(join(folder, name), text);
    expect(await loadSpec(join(folder, name))).toEqual(spec);
    await rm(folder, { recursive: true });
  },
);

test("reference.md is the whole reference.", async () => {
  expect(await read("reference.md")).toBe(toMarkdown(spec, listSamples()));
});
