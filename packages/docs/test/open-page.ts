import type { Browser, BrowserContextOptions, Page } from "playwright-core";

export interface OpenedPage {
  page: Page;
  /** The URL of every request so far, the page's own first. */
  requests: string[];
  /** What went wrong so far: errors in the console, uncaught ones, and requests that failed. */
  problems: string[];
}

/**
 * Opens a page whose clock can be put forward, and notes what it asks for and what goes wrong for as
 * long as it is open.
 */
export async function openPage(
  browser: Browser,
  url: string,
  options?: BrowserContextOptions,
): Promise<OpenedPage> {
  const page = await browser.newPage(options);
  // Shorter than a test's own, so that a failure says what was waited for.
  page.setDefaultTimeout(20_000);
  const requests: string[] = [];
  const problems: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("requestfailed", (request) => problems.push(`No answer: ${request.url()}`));
  page.on("response", (response) => {
    if (response.status() >= 400) {
      problems.push(`${response.status()}: ${response.url()}`);
    }
  });
  page.on("console", (message) => {
    if (message.type() === "error") {
      problems.push(message.text());
    }
  });
  page.on("pageerror", ({ message }) => problems.push(message));
  await page.clock.install();
  await page.goto(url);
  // The script of Redoc's page, which runs after the page has loaded.
  await page.locator("#packed-script").waitFor({ state: "detached" });
  return { page, requests, problems };
}
