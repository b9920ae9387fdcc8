import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import { openPage } from "./open-page.ts";
import { serveFolder } from "../src/serve-folder.ts";
import { dist, interactiveReference, paths } from "./site.ts";
import { useBrowser } from "./use-browser.ts";

const base = "/below/a/folder";
const [atRoot, below] = await Promise.all([serveFolder(dist), serveFolder(dist, { base })]);
const browser = useBrowser();

afterAll(() => {
  atRoot.close();
  below.close();
});

describe.each([
  { place: "the root of a host", origin: atRoot.origin, root: atRoot.origin },
  { place: "a folder of a host", origin: below.origin, root: `${below.origin}${base}` },
])("From $place,", ({ origin, root }) => {
  test.each([...paths, interactiveReference])(
    "%s opens without an error, a failed request, or one to another host.",
    async (path) => {
      const { page, requests, problems } = await openPage(browser(), `${root}${path}`);
      await page.waitForLoadState("networkidle");
      expect(problems).toEqual([]);
      expect(requests[0]).toBe(`${root}${path}`);
      expect(requests.filter((url) => new URL(url).origin !== origin)).toEqual([]);
      await page.close();
    },
  );

  test("the search finds trx_executed_time, and Enter leads to what the reference says of it.", async () => {
    const { page, problems } = await openPage(browser(), `${root}/guides/quickstart/`);
    await page.keyboard.press("/");
    await page.keyboard.type("trx_executed_time");
    await firstResult(page).waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/api\/#.*trx_executed_time$/u);
    expect(page.url().startsWith(`${root}/api/#`)).toBe(true);
    expect(await isInView(page, "trx_executed_time")).toBe(true);
    expect(problems).toEqual([]);
    await page.close();
  });
});

describe("With the keyboard alone,", () => {
  test("the first Tab leads past the navigation, to the content.", async () => {
    const page = await open("/api/");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    const followsTitle = await page.evaluate(() =>
      document.querySelector("main")!.contains(document.activeElement),
    );
    expect(followsTitle).toBe(true);
    await page.close();
  });

  test("the arrows go through the results of the search, and Escape closes it.", async () => {
    const page = await open("/");
    await page.keyboard.press("Control+k");
    await page.keyboard.type("limit");
    await firstResult(page).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    const second = page.getByRole("dialog").getByRole("link").nth(1);
    expect(await second.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press("Escape");
    expect(await page.getByRole("dialog").isVisible()).toBe(false);
    await page.close();
  });
});

test("The search says so where it finds nothing.", async () => {
  const page = await open("/");
  await page.getByRole("button", { name: "Search" }).click();
  await page.keyboard.type("zebra crossing");
  await page.getByText("Nothing is found for “zebra crossing”.").waitFor();
  expect(await page.getByRole("dialog").getByRole("link").count()).toBe(0);
  await page.close();
});

test("The colours that a reader chooses stay on the next page.", async () => {
  const page = await open("/", { colorScheme: "light" });
  await page.getByLabel("Select theme").first().selectOption("dark");
  await page.goto(`${atRoot.origin}/api/`);
  expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
  await page.close();
});

async function open(path: string, options?: BrowserContextOptions): Promise<Page> {
  return (await openPage(browser(), `${atRoot.origin}${path}`, options)).page;
}

function firstResult(page: Page) {
  return page.getByRole("dialog").getByRole("link").first();
}

async function isInView(page: Page, heading: string): Promise<boolean> {
  const place = await page.getByRole("heading", { name: heading, exact: true }).boundingBox();
  return place !== null && place.y >= 0 && place.y < page.viewportSize()!.height;
}
