import { listOperations, loadSpec } from "@das-processes/spec";
import type { BrowserContextOptions } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { openPage } from "./open-page.ts";
import { serveFolder } from "../src/serve-folder.ts";
import { dist, paths } from "./site.ts";
import { useBrowser } from "./use-browser.ts";

const spec = await loadSpec();
const server = await serveFolder(dist);
const browser = useBrowser();

afterAll(() => server.close());

test("Without JavaScript, all parameters, fields and error codes can be read, with what each may be.", async () => {
  const text = await read("/api/", { javaScriptEnabled: false });
  for (const { parameters, responses } of listOperations(spec)) {
    for (const { name, schema } of parameters) {
      expect(text).toContain(name);
      expect(text).toContain(schema.pattern ?? "");
    }
    for (const status of Object.keys(responses)) expect(text).toContain(status);
  }
  for (const { properties = {} } of Object.values(spec.components.schemas)) {
    for (const name of Object.keys(properties)) expect(text).toContain(name);
  }
});

test.each(paths)("Without JavaScript, %s has the same text as with it.", async (path) => {
  expect(await read(path, { javaScriptEnabled: false })).toBe(await read(path, {}));
});

async function read(path: string, options: BrowserContextOptions): Promise<string> {
  const { page } = await openPage(browser(), `${server.origin}${path}`, options);
  const text = await page.locator("main").innerText();
  await page.close();
  return text;
}
