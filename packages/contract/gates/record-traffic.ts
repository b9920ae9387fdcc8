import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { startRedocly } from "./start-redocly.ts";

/**
 * Records what `send` sends to the endpoint that it is given, and what the server at `target` answers,
 * as HAR.
 *
 * @throws what `send` throws; {Error} if the proxy does not start.
 */
export async function recordTraffic(
  target: string,
  harFile: string,
  send: (endpoint: string) => Promise<void>,
): Promise<void> {
  const proxy = startRedocly("proxy", [], { target, har: harFile, port: "0" });
  const ended = once(proxy, "close");
  try {
    await send(await readEndpoint(proxy));
  } finally {
    // It writes the file when it is told to end.
    proxy.kill("SIGTERM");
    await ended;
  }
}

async function readEndpoint(proxy: ChildProcess & { stderr: Readable }): Promise<string> {
  return await new Promise((resolve, reject) => {
    let messages = "";
    proxy.stderr.on("data", (chunk) => {
      messages += chunk;
      const endpoint = /listening on (\S+) /u.exec(messages)?.[1];
      if (endpoint !== undefined) resolve(endpoint);
    });
    proxy.once("close", () => reject(new Error(messages)));
  });
}
