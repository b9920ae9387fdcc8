import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { loadSpec } from "@das-processes/spec";
import { listRecordPages } from "../../src/pages/list-record-pages.ts";
import { readRecord } from "../../src/pages/read-record.ts";
import { attributeOf } from "../../src/site/html.ts";
import { renderPage } from "./render-page.ts";

const folder = mkdtempSync(join(tmpdir(), "das-processes-docs-"));

afterAll(() => rmSync(folder, { recursive: true }));

test("A record is what its file holds.", () => {
  writeFileSync(join(folder, "bench.json"), '{ "date": "2026-02-03" }\n');
  expect(readRecord("bench.json", folder)).toEqual({ date: "2026-02-03" });
});

test("A record is missing without a file, and as long as nothing is in it.", () => {
  expect(readRecord("contract.json", folder)).toBe(undefined);
  writeFileSync(join(folder, "contract.json"), "");
  expect(readRecord("contract.json", folder)).toBe(undefined);
});

test("From the repository's own records, each page has a title, a description and tables in regions.", async () => {
  const pages = listRecordPages(await loadSpec(), "");
  expect(pages.map(({ path }) => path)).toEqual([
    "traceability",
    "contract-report",
    "benchmarks",
    "changelog",
  ]);
  for (const page of pages) {
    expect(page.description).toMatch(/^[A-Z][^<>`*]+\.$/u);
    const { elements } = await renderPage(page);
    const regions = elements.filter((element) => attributeOf(element, "role") === "region");
    const labels = regions.map((region) => attributeOf(region, "aria-label"));
    expect(new Set(labels).size).toBe(labels.length);
    expect(elements.filter(({ tagName }) => tagName === "table")).toHaveLength(regions.length);
  }
});
