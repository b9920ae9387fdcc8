import { skipUnlessStarted, startDatabase, type Database } from "@das-processes/mysql";
import { createConnection, type Connection, type RowDataPacket } from "mysql2/promise";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectRefusal } from "./expect-refusal.ts";
import { ids, pathOf } from "./ids.ts";
import { send } from "./send.ts";
import { projectOf, startServer, startServerForTest } from "./start-server.ts";

const target = `${pathOf()}?db_user_id=${ids.databaseUser}&user=root`;

let starting: Promise<Database>;
let root: Connection;

beforeAll(async () => {
  starting = startDatabase();
  const database = await starting.catch(() => {});
  if (database === undefined) return;
  const { host, port, user, password } = database;
  root = await createConnection({ host, port, user, password });
  // As which the server connects, by the configuration of the tests.
  await root.query("CREATE USER das IDENTIFIED BY 'password-of-das-77aa'");
  await root.query("GRANT PROCESS ON *.* TO das");
  // The first time, it is fetched.
}, 180_000);

afterAll(async () => {
  await root?.end();
  await (await starting.catch(() => {}))?.close();
});

function projectsOf(
  { host, port }: Database,
  options: { tls?: object; showOwnSessions?: boolean } = {},
) {
  return projectOf({ mysql: { host, port, ...options } });
}

async function countSessions(user: string): Promise<number> {
  const [rows] = await root.query<RowDataPacket[]>("SHOW PROCESSLIST");
  return rows.filter((row) => row["User"] === user).length;
}

test("a call is answered from a MySQL, read as the database user that it names", async (context) => {
  const database = await skipUnlessStarted(context, starting);
  const server = await startServerForTest({ projects: projectsOf(database) });
  const { status, body } = await send(server.url, target);
  expect({ status, body }).toMatchObject({
    status: 200,
    body: { count: 1, processes: [{ id: String(root.threadId), user: "root", command: "Sleep" }] },
  });
  expect(await countSessions("das")).toBeGreaterThan(0);
});

test("the sessions of the server itself are listed only where that is configured", async (context) => {
  const database = await skipUnlessStarted(context, starting);
  const own = target.replace("user=root", "user=das");
  const hiding = await startServerForTest({ projects: projectsOf(database) });
  expect((await send(hiding.url, own)).body).toEqual({ processes: [], count: 0 });
  const showing = await startServerForTest({
    projects: projectsOf(database, { showOwnSessions: true }),
  });
  const { body } = await send(showing.url, own);
  // Both have one.
  expect(body).toMatchObject({ count: 2, processes: [{ user: "das" }, { command: "Query" }] });
});

test("a server that has closed keeps no connection to a MySQL", async (context) => {
  const database = await skipUnlessStarted(context, starting);
  await expect.poll(() => countSessions("das")).toBe(0);
  const server = await startServer({ projects: projectsOf(database) });
  expect((await send(server.url, target)).status).toBe(200);
  expect(await countSessions("das")).toBe(1);
  await server.close();
  await expect.poll(() => countSessions("das")).toBe(0);
});

test("a password that the MySQL refuses is a failure, which the log tells by its code", async (context) => {
  const database = await skipUnlessStarted(context, starting);
  const { [ids.project]: project } = projectsOf(database);
  const instance = project!.instances[ids.instance]!;
  const databaseUsers = { [ids.databaseUser]: { user: "das", password: "wr0ng" } };
  const instances = { [ids.instance]: { ...instance, databaseUsers } };
  const server = await startServerForTest({ projects: { [ids.project]: { instances } } });
  await expectRefusal(
    send(server.url, target),
    500,
    "DAS.500000",
    "The node refused the database user.",
  );
  const failures = server.log.filter(({ level }) => level === "error");
  expect(failures).toMatchObject([{ err: { kind: "refused", code: "1045" } }]);
  expect(JSON.stringify(server.log)).not.toContain("wr0ng");
});

test("with tls, a MySQL whose certificate is not trusted is not asked", async (context) => {
  const database = await skipUnlessStarted(context, starting);
  const server = await startServerForTest({ projects: projectsOf(database, { tls: {} }) });
  await expectRefusal(send(server.url, target), 500, "DAS.500000", "The node cannot be reached.");
});
