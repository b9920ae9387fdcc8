import { join } from "node:path";
import { skipUnlessStarted, startDatabase, type Database } from "@das-processes/mysql";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { isOpensslMissing, makeCertificate } from "../make-certificate.ts";
import {
  begin,
  createUser,
  everything,
  expectSession,
  openSession,
  openSource,
  query,
} from "./use-database.ts";

describe.each(["mysql", "mariadb"] as const)("%s", (kind) => {
  test("Transactions have the right seconds wherever the server and its users are.", async (context) => {
    vi.stubEnv("TZ", "Asia/Shanghai");
    const starting = startDatabase({ kind, args: ["--default-time-zone=-03:30"] });
    const database = await skipUnlessStarted(context, starting);
    vi.unstubAllEnvs();
    onTestFinished(() => database.close());
    const session = await openSession(database);
    expect(await query(session, "SELECT @@system_time_zone AS zone")).toEqual([{ zone: "CST" }]);
    await session.query("START TRANSACTION WITH CONSISTENT SNAPSHOT");
    const shown = await expectSession(
      openSource(database),
      session,
      ({ trx_executed_time: seconds }) => seconds !== "0",
    );
    expect(shown.trx_executed_time).toBe("1");
  });
});

test("A MySQL that keeps no list of its sessions is refused, and not empty.", async (context) => {
  const starting = startDatabase({ args: ["--performance-schema=OFF"] });
  const database = await skipUnlessStarted(context, starting);
  onTestFinished(() => database.close());
  await expect(openSource(database).list(everything)).rejects.toMatchObject({
    kind: "refused",
    code: "performance_schema=OFF",
  });
});

test("A MySQL that shows no statement whole shows the beginning.", async (context) => {
  const starting = startDatabase({ args: ["--performance-schema-show-processlist=ON"] });
  const database = await skipUnlessStarted(context, starting);
  onTestFinished(() => database.close());
  const session = await openSession(database);
  const sql = `SELECT SLEEP(100), '${"x".repeat(5000)}'`;
  begin(session, sql);
  const shown = await expectSession(openSource(database), session, (each) => each.sql !== "");
  expect(sql.startsWith(shown.sql)).toBe(true);
  expect(shown.sql.length).toBeGreaterThan(1000);
});

describe.skipIf(isOpensslMissing)("a MySQL with a certificate of 127.0.0.1", () => {
  let ca: string;
  let starting: Promise<Database>;
  beforeAll(async () => {
    const { folder, cert } = await makeCertificate();
    ca = cert;
    const files = { cert: join(folder, "server.crt"), key: join(folder, "server.key") };
    starting = startDatabase({ args: [`--ssl-cert=${files.cert}`, `--ssl-key=${files.key}`] });
    await starting.catch(() => {});
  });
  afterAll(async () => (await starting.catch(() => {}))?.close());

  test("It is believed if the certificate is trusted, and by no other name.", async (context) => {
    const database = await skipUnlessStarted(context, starting);
    const root = await openSession(database);
    const { user, password } = await createUser(root, "encrypted");
    await root.query("ALTER USER encrypted REQUIRE SSL");
    const list = (tls?: object, host = database.host) =>
      openSource({ ...database, user, password, host }, { tls }).list(everything);
    const unreachable = { kind: "unreachable", code: "HANDSHAKE_SSL_ERROR" };
    await expect(list({})).rejects.toMatchObject(unreachable);
    await expect(list({ ca }, "localhost")).rejects.toMatchObject(unreachable);
    await expect(list()).rejects.toMatchObject({ kind: "refused", code: "1045" });
    const { processes } = await list({ ca });
    expect(processes.map(({ id }) => id)).toContain(String(root.threadId));
  });
});
