import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";
import { expect, test } from "vitest";

test("the client, bundled with its validators, minified and gzipped, weighs at most 5.5 kB", async () => {
  const index = fileURLToPath(new URL("../dist/index.js", import.meta.url));
  const bundle = await rolldown({
    input: "entry",
    platform: "browser",
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === "entry" ? id : undefined),
        load: (id) =>
          id === "entry" ? `export { createDasClient } from ${JSON.stringify(index)};` : undefined,
      },
    ],
  });
  const { output } = await bundle.generate({ format: "esm", minify: true });
  const size = gzipSync(output[0].code, { level: 9 }).length;
  console.log(`${size} bytes`);
  expect(output[0].imports).toEqual([]);
  expect(output[0].code).toContain("trx_executed_time");
  expect(size).toBeLessThanOrEqual(5500);
});
