import { fileURLToPath } from "node:url";
import { specFile } from "@das-processes/spec";
import { getHttpOperationsFromSpec } from "@stoplight/prism-http";
import { createServer as createPrism } from "@stoplight/prism-http-server";
import { describe, expect, onTestFinished, test } from "vitest";
import { expectToHold, judgeServer } from "./judge-server.ts";
import { startServer } from "./start-server.ts";

const recording = fileURLToPath(
  new URL("../../contract/test/fixtures/recorded-sessions.json", import.meta.url),
);
const silence = (): void => {};
/** What Prism calls; its type asks for all of pino. */
const silentLogger = {
  fatal: silence,
  error: silence,
  warn: silence,
  info: silence,
  debug: silence,
  trace: silence,
  success: silence,
  child: () => silentLogger,
} as never;

/** Puts Prism before a server, as a proxy that validates nothing itself. */
async function startProxy(upstream: string): Promise<string> {
  const prism = createPrism(await getHttpOperationsFromSpec(specFile), {
    components: { logger: silentLogger },
    config: {
      checkSecurity: false,
      validateRequest: true,
      validateResponse: true,
      errors: false,
      isProxy: true,
      upstream: new URL(upstream),
      upstreamProxy: undefined,
      mock: { dynamic: false },
    },
    cors: false,
  });
  onTestFinished(() => prism.close());
  return prism.listen(0, "127.0.0.1");
}

/**
 * It sends another Host than was signed, writes the query anew, without what it cannot decode and names
 * such as `__proto__`, and fails at an answer without a body.
 */
const brokenByPrism = [
  "credential-accepted",
  "unknown-refused",
  "encoding-refused",
  "head-and-options",
];

describe("The contract suite holds against the reference server", () => {
  test("on a recording", async () => {
    expectToHold(await judgeServer(await startServer({ recording }), "app_ro"));
  }, 120_000);

  test("on a recording, with Prism before it as a proxy, but for what Prism changes on the way", async () => {
    const proxy = await startProxy(await startServer({ recording }));
    const { rules } = await judgeServer(proxy, "app_ro");
    const broken = rules.filter(({ status }) => status === "failed").map(({ id }) => id);
    expect(broken).toEqual(brokenByPrism);
  }, 120_000);
});
