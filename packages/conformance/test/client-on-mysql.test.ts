import * as client from "@das-processes/client";
import type { ListProcessesResponse } from "@das-processes/client";
import * as validators from "@das-processes/client/validators";
import * as zod from "@das-processes/client/zod";
import { startDatabase, type Database } from "@das-processes/mysql";
import { createConnection, type Connection, type RowDataPacket } from "mysql2/promise";
import { expect, onTestFinished, test, vi } from "vitest";
import { findDeadUrl } from "../src/find-dead-url.ts";
import { startFaultServer } from "../src/start-fault-server.ts";
import { allRules } from "../src/suite/all-rules.ts";
import { awkwardUser, params } from "../src/suite/client-of.ts";
import { runSuite } from "../src/suite/run-suite.ts";
import type { Subject } from "../src/suite/subject.ts";
import { fetchTimeout } from "./fetch-timeout.ts";
import { skipUnlessFetched } from "./skip-unless-fetched.ts";
import { startServer } from "./start-server.ts";

test(
  "Before a reference server on a real MySQL the client keeps every rule.",
  async (context) => {
    const database = await skipUnlessFetched(context, startDatabase());
    onTestFinished(() => database.close());
    const { host, port, user, password } = database;
    const faultServer = await startFaultServer();
    onTestFinished(() => faultServer.close());
    const results = await runSuite({
      client,
      validators,
      zod,
      serverUrl: await startServer({ mysql: { host, port } }, { account: { user, password } }),
      calls: {
        single: await openSessions(database, "single", ["/* one */ DO SLEEP(1000)"]),
        busy: await openSessions(database, "o'brien 订单", [
          "/* 🦆 */ DO SLEEP(1000)",
          `SELECT SLEEP(1000) AS "a 'quoted' \\\\name",\n\t'é' AS \`50%\``,
          "DO SLEEP(1000) -- 订单",
        ]),
        empty: await openSessions(database, "nobody", []),
        // MySQL knows no such user: it keeps no emoji in a name.
        awkward: {
          params: { ...params, user: awkwardUser },
          outcome: { processes: [], count: 0 },
        },
        refused: {
          params: { ...params, db_user_id: "00000000-0000-4000-8000-000000000000" },
          outcome: {
            error_code: "DAS.220003",
            error_msg: "The instance has no such database user.",
          },
        },
      },
      faultUrl: faultServer.url,
      deadUrl: await findDeadUrl(),
    });
    expect(results).toEqual(Object.keys(allRules).map((name) => ({ name, passed: true })));
  },
  fetchTimeout,
);

/** Has a new user run statements, each in a session of its own, and tells how they are listed. */
async function openSessions(
  { host, port, ...account }: Database,
  user: string,
  statements: readonly string[],
): Promise<Subject["calls"]["busy"]> {
  const root = await open({ host, port, user: account.user, password: account.password });
  await root.query("CREATE USER ?@'%'", [user]);
  const processes: ListProcessesResponse["processes"] = [];
  for (const sql of statements) {
    const session = await open({ host, port, user });
    // By their own clock, they have yet to begin: their time stays 0.
    await session.query("SET timestamp = UNIX_TIMESTAMP() + 5000");
    session.query(sql).catch(() => {});
    const row = await vi.waitFor(async () => {
      const [rows] = await root.query<RowDataPacket[]>("SHOW FULL PROCESSLIST");
      const found = rows.find(({ Id }) => Id === session.threadId);
      expect(found).toMatchObject({ State: "User sleep" });
      return found;
    });
    processes.push({
      id: String(session.threadId),
      user,
      host: String(row?.["Host"]),
      database: "--",
      command: "Query",
      time: "0",
      state: "User sleep",
      sql,
      trx_executed_time: "0",
    });
  }
  return { params: { ...params, user }, outcome: { processes, count: processes.length } };
}

async function open(options: Parameters<typeof createConnection>[0] & object): Promise<Connection> {
  const connection = await createConnection(options);
  onTestFinished(() => connection.destroy());
  return connection;
}
