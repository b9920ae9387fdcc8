import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { launchBrowser } from "./launch-browser.ts";

/**
 * A browser for the tests of a file. Without one they are skipped, with the reason, and fail where
 * CI is true.
 *
 * @param prepare what is done with it before the first of them.
 * @returns what gives it to a test.
 */
export function useBrowser(prepare?: (browser: Browser) => Promise<void>): () => Browser {
  let browser: Browser | undefined;
  let reasonToSkip: string | undefined;

  beforeAll(async () => {
    try {
      browser = await launchBrowser();
    } catch (error) {
      if (process.env["CI"] === "true") throw error;
      reasonToSkip = (error as Error).message;
      console.warn(`No page is looked at. ${reasonToSkip}`);
      return;
    }
    await prepare?.(browser);
    // The first time, the browser has to be fetched.
  }, 300_000);

  beforeEach(({ skip }) => skip(reasonToSkip !== undefined, reasonToSkip));

  afterAll(async () => {
    await browser?.close();
  });

  return () => browser!;
}
