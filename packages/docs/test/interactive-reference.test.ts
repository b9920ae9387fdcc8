import { dirname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { listOperations, loadSpec, type Operation } from "@das-processes/spec";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import { openPage, type OpenedPage } from "./open-page.ts";
import { serveFolder } from "../src/serve-folder.ts";
import { useBrowser } from "./use-browser.ts";

const file = fileURLToPath(new URL("../dist/reference/index.html", import.meta.url));
const spec = await loadSpec();

// What Redoc needs: its script and the worker of its search are made of texts that stand in the page.
const policy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' blob:",
  "style-src 'unsafe-inline'",
  "font-src data:",
  "img-src data:",
  "worker-src blob:",
].join("; ");

const headers = { "Content-Security-Policy": policy };
const server = await serveFolder(dirname(file), { headers });
let opened: OpenedPage;
const browser = useBrowser(async (launched) => {
  opened = await openPage(launched, `${server.origin}/`);
});

afterAll(() => server.close());

describe.each(listOperations(spec))("Of $operationId, the page shows", (operation) => {
  test("the path as soon as it is open.", async () => {
    const path = opened.page.getByRole("button", { name: operation.path });
    await path.waitFor();
    expect(await path.innerText()).toContain(operation.path);
  });

  test("every parameter as soon as it is open.", async () => {
    const parameters = opened.page.locator('[id*="/t=request&in="]');
    await parameters.first().waitFor();
    const texts = await parameters.allInnerTexts();
    expect(texts.map(firstLine)).toEqual(operation.parameters.map(({ name }) => name));
  });

  test("every field of a session, once the responses are in view.", async () => {
    await opened.page.getByText("Responses", { exact: true }).scrollIntoViewIfNeeded();
    const fields = opened.page.locator('[id*="/t=response&c=200&path=processes[]/"]');
    await fields.first().waitFor();
    const texts = await fields.allInnerTexts();
    const names = Object.keys(spec.components.schemas["Process"]?.["properties"] as object);
    expect(texts.map(firstLine)).toEqual(names.map((name) => `processes[].${name}`));
  });

  test("the examples of every response by name, where there are several.", async () => {
    const samples = opened.page.locator(".panel-response-samples");
    const choices = opened.page.getByRole("menuitem");
    for (const { status, names } of namedExamples(operation)) {
      await samples.getByRole("button", { name: status }).click();
      await samples.locator("button[aria-haspopup=menu]").click();
      expect(await choices.allInnerTexts()).toEqual(names);
      await choices.first().click();
    }
  });
});

// After the tests above, so that it sees what they have made the page do.
test("The page works without an error, and asks no server but its own.", async () => {
  const { page, requests, problems } = opened;
  // Telemetry gathers what it has to report for some seconds.
  await page.clock.fastForward("01:00");
  await search(page);
  expect(problems).toEqual([]);
  expect(requests[0]).toBe(`${server.origin}/`);
  expect(requests.filter((url) => new URL(url).origin !== server.origin)).toEqual([]);
});

test("The page works from a file, without any network.", async () => {
  const { page, requests, problems } = await openPage(browser(), pathToFileURL(file).href, {
    offline: true,
  });
  await page.locator('[id*="/t=request&in="]').first().waitFor();
  await search(page);
  expect(problems).toEqual([]);
  expect(requests.filter((url) => !/^(?:file|blob):/u.test(url))).toEqual([]);
});

async function search(page: Page): Promise<void> {
  await page.getByTestId("search-trigger").click();
  await page.keyboard.type("trx_executed");
  await page.getByText("response 200 fields").waitFor();
}

function namedExamples({ responses }: Operation) {
  return Object.entries(responses)
    .map(([status, { content }]) => {
      const examples = Object.values(content?.["application/json"]?.examples ?? {});
      return { status, names: examples.map(({ summary }) => summary) };
    })
    .filter(({ names }) => names.length > 1);
}

/** The page allows a line to break after each dot of a name. */
function firstLine(text: string): string {
  return text.replaceAll("\u200B", "").split("\n", 1).join();
}
