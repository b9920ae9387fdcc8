import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { rolldown, type OutputChunk } from "rolldown";
import { beforeAll, expect, test } from "vitest";

let chunks: OutputChunk[];

/** Bundles a program that uses the client as an application would. */
beforeAll(async () => {
  const index = fileURLToPath(new URL("../dist/index.js", import.meta.url));
  const program = `export { createDasClient } from ${JSON.stringify(index)};`;
  const bundle = await rolldown({
    input: "program",
    platform: "browser",
    plugins: [
      {
        name: "program",
        resolveId: (id) => (id === "program" ? id : undefined),
        load: (id) => (id === "program" ? program : undefined),
      },
    ],
  });
  const { output } = await bundle.generate({ format: "esm", minify: true });
  chunks = output.filter((file) => file.type === "chunk");
});

function sizeOf(name: string): number {
  const chunk = chunks.find(({ fileName }) => fileName.startsWith(name));
  return gzipSync(chunk!.code, { level: 9 }).length;
}

test("a program with token, retries, paging and validation loads at most 6.6 kB, minified and gzipped", () => {
  const entry = chunks.find(({ isEntry }) => isEntry)!;
  console.log(chunks.map(({ name }) => `${name}: ${sizeOf(name)} bytes`).join("\n"));
  expect(entry.imports).toEqual([]);
  expect(entry.code).toContain("trx_executed_time");
  expect(sizeOf("program")).toBeLessThanOrEqual(6600);
});

test("a program that signs loads at most 7.8 kB", () => {
  expect(sizeOf("program") + sizeOf("sign-request")).toBeLessThanOrEqual(7800);
});

test("who uses a token carries no signer, and who does not use http no openapi-fetch", () => {
  const entry = chunks.find(({ isEntry }) => isEntry)!;
  expect(entry.code).not.toMatch(/SDK-HMAC-SHA256|bodySerializer/u);
});
