import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { bundleSpec } from "../src/load-spec.ts";

function referencesIn(document: object): string[] {
  return [...JSON.stringify(document).matchAll(/"\$ref":"([^"]*)"/gu)].map(
    ([, target = ""]) => target,
  );
}

async function bundle(files: Record<string, unknown>): Promise<object> {
  const folder = await mkdtemp(join(tmpdir(), "das-spec-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(folder, name), JSON.stringify(content));
  }
  return bundleSpec(join(folder, "openapi.json"));
}

test("every reference of the bundled spec is the name of a component, which any tool can follow", async () => {
  const references = referencesIn(await bundleSpec());
  expect(references.length).toBeGreaterThan(0);
  expect(references.filter((target) => !/^#\/components\/\w+\/\w+$/u.test(target))).toEqual([]);
});

test("a file that several places use is in each of them, and what a place says beside it stays", async () => {
  const used = { $ref: "./example.json" };
  const bundled = await bundle({
    "openapi.json": { a: { one: used }, b: [used, { ...used, summary: "another" }] },
    "example.json": { summary: "busy", value: { nested: { $ref: "./value.json" } } },
    "value.json": { count: 21 },
  });
  const value = { nested: { count: 21 } };
  const example = { summary: "busy", value };
  expect(bundled).toEqual({ a: { one: example }, b: [example, { summary: "another", value }] });
});

test("a file that refers to itself keeps its own reference", async () => {
  const bundled = await bundle({
    "openapi.json": { tree: { $ref: "./tree.json" } },
    "tree.json": { type: "object", properties: { left: { $ref: "#" }, right: { $ref: "#" } } },
  });
  expect(new Set(referencesIn(bundled))).toEqual(new Set(["#/tree"]));
});
