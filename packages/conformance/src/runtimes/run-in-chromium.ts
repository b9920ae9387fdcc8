import { chromium } from "playwright-core";
import { fetchChromium } from "@das-processes/cache";
import type { Outcome } from "./outcome.ts";
import { serveProject } from "./serve-project.ts";

/** Runs the suite of a project in a page of Chromium, which gets the files of the packages as they are. */
export async function runInChromium(folder: string): Promise<Outcome> {
  const chromiumAtHand = await fetchChromium();
  const server = await serveProject(folder);
  const browser = await chromium.launch(chromiumAtHand);
  try {
    const page = await browser.newPage();
    const messages: string[] = [];
    page.on("console", (message) => messages.push(message.text()));
    await page.goto(server.url);
    const results = await page
      .evaluate<Outcome["results"]>(`import("/run.js").then(({ run }) => run())`)
      // Which module cannot be had, and why, stands in the console alone.
      .catch((cause: Error) => {
        throw new Error([cause.message, ...messages].join("\n"), { cause });
      });
    return { version: browser.version(), results };
  } finally {
    await browser.close();
    server.close();
  }
}
