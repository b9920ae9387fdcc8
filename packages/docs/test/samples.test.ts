import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { listOperations, loadSpec } from "@das-processes/spec";
import { expect, test } from "vitest";
import { docsFolder } from "../src/docs-folder.ts";
import { listSamples } from "../src/list-samples.ts";
import { languageOf } from "../src/snippets/language-of.ts";
import { dist } from "./site.ts";

const samples = listSamples();
const [, packed] = /id="packed-script">([^<]+)</u.exec(
  readFileSync(join(dist, "reference/index.html"), "utf8"),
)!;
const interactiveReference = gunzipSync(Buffer.from(packed!, "base64")).toString();
const reference = readFileSync(join(dist, "reference.md"), "utf8");

test("Every program in samples/ is a sample.", async () => {
  const files = await readdir(join(docsFolder, "samples"));
  const programs = files.filter((file) => languageOf(file) !== undefined);
  const sources = programs.map((file) =>
    readFileSync(join(docsFolder, "samples", file), "utf8").trimEnd(),
  );
  expect(samples.map(({ source }) => source).toSorted()).toEqual(sources.toSorted());
});

test("Every operation has samples, and every sample an operation.", async () => {
  const operations = listOperations(await loadSpec()).map(({ operationId }) => operationId);
  expect([...new Set(samples.map(({ operationId }) => operationId))]).toEqual(operations);
});

test.for(samples)("Both references show the sample $label as it is.", ({ source, label, lang }) => {
  const fields = JSON.stringify({ lang, label, source }).slice(1, -1);
  // The page is too long to be shown where it has not the sample.
  expect(interactiveReference.includes(fields.replaceAll("<", String.raw`\u003c`))).toBe(true);
  expect(reference).toContain(`${label}\n\n\`\`\``);
  expect(reference).toContain(`\n${source}\n\`\`\``);
});
