// What runs in the page has only what stands within it.
/* oxlint-disable unicorn/consistent-function-scoping */

import type { Browser } from "playwright-core";
import { watchWords } from "./watch-words.ts";

/** What opening a page took: milliseconds since the navigation began, and bytes. */
export interface Opening {
  /** Until the words can be seen. */
  readable: number;
  firstContentfulPaint: number;
  /** What was transferred, without the headers. */
  bytes: number;
  requests: number;
  /** The JavaScript that the page loads or holds, unpacked. */
  scriptBytes: number;
}

/**
 * Opens a page with an empty cache and the processor slowed 4 times, and closes it when it asks for
 * nothing more.
 *
 * @throws {Error} if the words are not seen within a minute.
 */
export async function openPage(
  browser: Browser,
  url: string,
  words: readonly string[],
): Promise<Opening> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await page.addInitScript(watchWords, words);
    await page.goto(url);
    const isReadable = () => performance.getEntriesByName("readable").length > 0;
    await page
      .waitForFunction(isReadable, undefined, { polling: 100, timeout: 60_000 })
      .catch((cause: Error) => {
        throw new Error(`${url} does not show what is to be read.`, { cause });
      });
    await page.waitForLoadState("networkidle");
    return await page.evaluate(readFigures);
  } finally {
    await context.close();
  }
}

/** Runs in the page. */
function readFigures(): Opening {
  const startOf = (name: string) => performance.getEntriesByName(name)[0]!.startTime;
  const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);
  const entries = ["navigation", "resource"].flatMap(
    (type) => performance.getEntriesByType(type) as PerformanceResourceTiming[],
  );
  const answers = entries.filter(({ name }) => /^https?:/u.test(name));
  const scripts = answers.filter(({ name }) => new URL(name).pathname.endsWith(".js"));
  const inline = [...document.scripts].filter(({ src }) => src === "");
  return {
    readable: startOf("readable"),
    firstContentfulPaint: startOf("first-contentful-paint"),
    bytes: sum(answers.map(({ encodedBodySize }) => encodedBodySize)),
    requests: answers.length,
    scriptBytes:
      sum(scripts.map(({ decodedBodySize }) => decodedBodySize)) +
      sum(inline.map(({ text }) => new TextEncoder().encode(text).length)),
  };
}
