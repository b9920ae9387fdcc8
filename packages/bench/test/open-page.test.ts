import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { get, type IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import { fetchChromium } from "@das-processes/cache";
import { chromium, type Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { forkProgram, type ForkedProgram } from "../src/fork-program.ts";
import { openPage } from "../src/docs/open-page.ts";

const script = `globalThis.noise = "${randomBytes(5000).toString("hex")}";`;
const inline = "globalThis.short = '…';";

/** Bodies of pages that show both words 300 ms after they have begun, or later, in some way of their own. */
const late: Record<string, string> = {
  "are added to it": `<main></main><script>
    setTimeout(() => { document.querySelector("main").innerHTML = "<p>limit</p><p>How many.</p>"; }, 300);
  </script>`,
  "are added one after the other": `<main>limit</main><script>
    setTimeout(() => document.querySelector("main").append("How many."), 300);
  </script>`,
  "are no longer without a box": `<main hidden>limit: How many.</main><script>
    setTimeout(() => { document.querySelector("main").hidden = false; }, 300);
  </script>`,
  "are no longer transparent": `<main style="opacity: 0">limit: How many.</main><script>
    setTimeout(() => { document.querySelector("main").style.opacity = 1; }, 300);
  </script>`,
  "stood in a script alone": `<main></main><script>
    const text = "limit: How many.";
    setTimeout(() => document.querySelector("main").append(text), 300);
  </script>`,
};
const words = ["limit", "How many."];

let folder: string;
let server: ForkedProgram;
let browser: Browser | undefined;
let reasonToSkip: string | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "das-processes-bench-test-"));
  await writeFile(join(folder, "script.js"), script);
  await writeFile(
    join(folder, "index.html"),
    `<!doctype html><script src="script.js"></script><script>${inline}</script>` +
      "<p>li<b>mit</b><p>How\nmany. MySQL’s.<img src=http://elsewhere.invalid/logo.svg>",
  );
  for (const [index, body] of Object.values(late).entries()) {
    await writeFile(join(folder, `late-${index}.html`), `<!doctype html><body>${body}`);
  }
  server = await forkProgram(new URL("../src/docs/serve-folders.ts", import.meta.url), {
    "/pages": folder,
  });
  try {
    browser = await chromium.launch(await fetchChromium());
  } catch (error) {
    if (process.env["CI"] === "true") throw error;
    reasonToSkip = (error as Error).message;
  }
  // The first time, the browser has to be fetched.
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await server.close();
  await rm(folder, { recursive: true });
});

const urlOf = (name: string) => `${server.greeting as string}/pages/${name}`;
const open = (name: string) => openPage(browser!, urlOf(name), words);
const sizeOf = async (name: string) =>
  Number((await fetch(urlOf(name))).headers.get("content-length"));

test("A file is served gzipped, and says so.", async () => {
  const { promise, resolve } = Promise.withResolvers<IncomingMessage>();
  get(urlOf("script.js"), resolve);
  const answer = await promise;
  const body = await buffer(answer);
  expect(answer.headers).toMatchObject({
    "content-type": "text/javascript",
    "content-encoding": "gzip",
    "content-length": String(body.length),
  });
  expect(gunzipSync(body).toString()).toBe(script);
});

describe("In a Chromium", () => {
  beforeEach(({ skip }) => skip(reasonToSkip !== undefined, reasonToSkip));

  test.each(Object.keys(late).map((way, index) => ({ way, index })))(
    "a page is not readable before its words $way",
    { timeout: 20_000 },
    async ({ index }) => {
      expect((await open(`late-${index}.html`)).readable).toBeGreaterThanOrEqual(300);
    },
  );

  test("words are read across elements, lines and the kinds of an apostrophe.", async () => {
    expect((await openPage(browser!, urlOf(""), [...words, "MySQL's"])).readable).toBeGreaterThan(
      0,
    );
  });

  test("a page's requests are counted, also those that fail, and its bytes as they are transferred.", async () => {
    const { requests, bytes, scriptBytes } = await open("");
    expect(requests).toBe(3);
    expect(bytes).toBe((await sizeOf("")) + gzipSync(script, { level: 9 }).length);
    expect(scriptBytes).toBe(Buffer.byteLength(script) + Buffer.byteLength(inline));
  });
});
