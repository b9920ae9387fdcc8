import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { fetchChromium } from "@das-processes/cache";
import { chromium } from "playwright-core";
import { docsFolder } from "../docs-folder.ts";
import { serveFolder } from "../serve-folder.ts";

/**
 * Opens a page in a real Chromium, from a static server. Its output is the text that it shows, in its
 * element `output` if it has one, or else what it logs.
 */
export async function runInChromium(name: string, folder: string): Promise<string> {
  const chromiumAtHand = await fetchChromium();
  await installClient(folder);
  const server = await serveFolder(folder);
  const browser = await chromium.launch(chromiumAtHand);
  try {
    const page = await browser.newPage();
    const logged: string[] = [];
    const errors: string[] = [];
    page.on("console", (message) => {
      (message.type() === "error" ? errors : logged).push(message.text());
    });
    page.on("pageerror", ({ message }) => errors.push(message));
    await page.goto(`${server.origin}/${name}`, { waitUntil: "networkidle" });
    const shown = (await page.locator("#output, body").last().innerText()).trimEnd();
    const output = shown === "" ? logged.join("\n") : shown;
    if (output === "") throw new Error(`It shows nothing:\n${errors.join("\n")}`);
    return `${output}\n`;
  } finally {
    await browser.close();
    server.close();
  }
}

/** Lays the client and what it needs where `npm install` would. */
async function installClient(folder: string): Promise<void> {
  const client = join(docsFolder, "../client");
  const modules = join(folder, "node_modules");
  await mkdir(join(modules, "@das-processes"), { recursive: true });
  await symlink(client, join(modules, "@das-processes/client"));
  await symlink(join(client, "node_modules/openapi-fetch"), join(modules, "openapi-fetch"));
}
