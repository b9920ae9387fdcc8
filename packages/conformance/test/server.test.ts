import { fileURLToPath } from "node:url";
import { runContract, type Report } from "@das-processes/contract";
import { startDatabase, type Database } from "@das-processes/mysql";
import { specFile } from "@das-processes/spec";
import { getHttpOperationsFromSpec } from "@stoplight/prism-http";
import { createServer as createPrism } from "@stoplight/prism-http-server";
import { createConnection, type Connection } from "mysql2/promise";
import { describe, expect, onTestFinished, test } from "vitest";
import { fetchTimeout } from "./fetch-timeout.ts";
import { skipUnlessFetched } from "./skip-unless-fetched.ts";
import { credentials, ids, startServer } from "./start-server.ts";

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

async function judge(baseUrl: string, user: string): Promise<Report> {
  return runContract({
    baseUrl,
    credentials,
    ...ids,
    user,
    cases: 1000,
    seed: 1,
    allMethods: true,
    wrongCredentials: true,
  });
}

/** Every rule holds, and none is left out but those on mocks. */
function expectToHold({ rules }: Report): void {
  expect(rules.flatMap(({ findings }) => findings)).toEqual([]);
  const skipped = rules.filter(({ status }) => status === "skipped");
  expect(skipped.map(({ id }) => id)).toEqual(["status-available", "example-returned"]);
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
    expectToHold(await judge(await startServer({ recording }), "app_ro"));
  }, 120_000);

  test("on a recording, with Prism before it as a proxy, but for what Prism changes on the way", async () => {
    const proxy = await startProxy(await startServer({ recording }));
    const { rules } = await judge(proxy, "app_ro");
    const broken = rules.filter(({ status }) => status === "failed").map(({ id }) => id);
    expect(broken).toEqual(brokenByPrism);
  }, 120_000);

  test(
    "on a real MySQL",
    async (context) => {
      const database = await skipUnlessFetched(context, startDatabase());
      onTestFinished(() => database.close());
      await openSessions(database);
      const { host, port, user, password } = database;
      const url = await startServer({ mysql: { host, port } }, { account: { user, password } });
      expectToHold(await judge(url, "app"));
    },
    fetchTimeout,
  );
});

/** Opens sessions of two users in two databases. */
async function openSessions({ host, port, user, password }: Database): Promise<void> {
  const root = await open({ host, port, user, password });
  for (const name of ["shop", "report"]) await root.query(`CREATE DATABASE ${name}`);
  for (const name of ["app", "other"]) {
    await root.query(`CREATE USER ${name}@'%'`);
    await root.query(`GRANT ALL ON *.* TO ${name}@'%'`);
  }
  for (const login of [
    ...Array.from({ length: 5 }, () => ({ user: "app", database: "shop" })),
    ...Array.from({ length: 3 }, () => ({ user: "app", database: "report" })),
    ...Array.from({ length: 2 }, () => ({ user: "other", database: "shop" })),
  ]) {
    await open({ host, port, ...login });
  }
}

async function open(options: Parameters<typeof createConnection>[0] & object): Promise<Connection> {
  const connection = await createConnection(options);
  onTestFinished(() => connection.end());
  return connection;
}
