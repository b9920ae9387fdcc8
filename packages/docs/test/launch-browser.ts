import { fetchChromium } from "@das-processes/cache";
import { chromium, type Browser } from "playwright-core";

/** No name but the loopback's own resolves: whatever a page asks of others is seen, and fails. */
const args = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"];

/**
 * Launches a real Chromium: one fetched for the tests, or else the Chrome of the machine.
 *
 * @throws {AggregateError} if neither can be had, with the reasons in its message.
 */
export async function launchBrowser(): Promise<Browser> {
  const reasons: Error[] = [];
  for (const launch of [launchFetchedChromium, launchInstalledChrome]) {
    try {
      return await launch();
    } catch (error) {
      reasons.push(error as Error);
    }
  }
  throw new AggregateError(
    reasons,
    `No browser can be launched:\n${reasons.map(({ message }) => message).join("\n")}`,
  );
}

async function launchFetchedChromium(): Promise<Browser> {
  // Not the arguments that the package recommends: they turn the web's own security off, which the
  // page has to live with, and put everything in one process.
  return await chromium.launch({ ...(await fetchChromium()), args });
}

async function launchInstalledChrome(): Promise<Browser> {
  return await chromium.launch({ channel: "chrome", args });
}
