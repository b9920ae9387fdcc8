import { createRequire } from "node:module";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import { openPage } from "./open-page.ts";
import { serveFolder } from "../src/serve-folder.ts";
import { dist, interactiveReference, paths } from "./site.ts";
import { useBrowser } from "./use-browser.ts";

const server = await serveFolder(dist);
const browser = useBrowser();
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const screenshots = join(import.meta.dirname, "../.vitest/screenshots");
const devices: Record<string, BrowserContextOptions> = {
  phone: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
  tablet: { viewport: { width: 820, height: 1180 }, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1440, height: 900 } },
};

afterAll(() => server.close());

describe.each(["light", "dark"] as const)("In %s colours,", (colorScheme) => {
  test.each([...paths, interactiveReference])(
    "%s has no serious violation of accessibility, contrast included.",
    async (path) => {
      const page = await open(path, { colorScheme });
      // What Redoc draws last.
      if (path === interactiveReference) await page.locator(".th-token").first().waitFor();
      expect(await findViolations(page)).toEqual([]);
      await page.close();
    },
  );

  test("the search has no serious violation of accessibility.", async () => {
    const page = await open("/", { colorScheme });
    await page.getByRole("button", { name: "Search" }).click();
    await page.keyboard.type("node");
    await page.getByRole("dialog").getByRole("link").first().waitFor();
    await page.keyboard.press("ArrowDown");
    expect(await findViolations(page)).toEqual([]);
    await page.close();
  });
});

describe.each(Object.entries(devices))("On a %s,", (device, options) => {
  // The pictures are for eyes: they lie with the report of the tests.
  test.each(["light", "dark"] as const)(
    "in %s colours, no page scrolls sideways.",
    async (colorScheme) => {
      for (const path of [...paths, interactiveReference]) {
        const page = await open(path, { ...options, colorScheme });
        const [content, window] = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return [scrollWidth, clientWidth] as const;
        });
        const name = [...path.split("/"), device, colorScheme].filter(Boolean).join("-");
        await page.screenshot({ path: join(screenshots, `${name}.png`) });
        expect(content, path).toBeLessThanOrEqual(window);
        await page.close();
      }
    },
    120_000,
  );
});

test("In print, the content stands alone, and what is folded is open.", async () => {
  const page = await open("/api/");
  const links = page.locator("nav a:visible, aside a:visible");
  expect(await links.count()).toBeGreaterThan(0);
  await page.emulateMedia({ media: "print" });
  expect(await links.count()).toBe(0);
  const folded = page.locator(
    ".sl-markdown-content details:not([open]) > :not(summary, link, script)",
  );
  expect(await folded.count()).toBeGreaterThan(0);
  for (const text of await folded.all()) expect(await text.isVisible()).toBe(true);
  await page.close();
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  // The page's own policy allows no script to come from a test.
  return (await openPage(browser(), `${server.origin}${path}`, { bypassCSP: true, ...options }))
    .page;
}

/** What axe finds that is serious or critical, each with its place. */
async function findViolations(page: Page): Promise<string[]> {
  // A script makes what scrolls focusable, as soon as the page is idle.
  await page.waitForFunction(() =>
    [...document.querySelectorAll("pre")].every(
      (code) =>
        !code.checkVisibility() || code.scrollWidth <= code.clientWidth || code.tabIndex === 0,
    ),
  );
  await page.addScriptTag({ path: axe });
  const { violations } = await page.evaluate<AxeResults>("axe.run()");
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}
