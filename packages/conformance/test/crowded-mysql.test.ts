import { Agent } from "node:http";
import type { Process } from "@das-processes/client";
import { expect, onTestFinished, test } from "vitest";
import { expectedAnswer, toAnswer, type FilterName } from "./crowd/expected-answer.ts";
import { isOf, listFilters } from "./crowd/filters.ts";
import { hostileValues, type HostileValue } from "./crowd/hostile-values.ts";
import { readTransactions } from "./crowd/read-transactions.ts";
import { sendValue } from "./crowd/send-value.ts";
import { showSessions } from "./crowd/show-sessions.ts";
import { endSession, startVisitors, visitorsAtOnce } from "./crowd/start-visitors.ts";
import { iterate, readPages, startBefore, startClient, useCrowd } from "./crowd/use-crowd.ts";
import { expectToHold, judgeServer } from "./judge-server.ts";

const getCrowd = useCrowd();

const idsOf = (sessions: readonly { id: string }[]) => sessions.map(({ id }) => id);

/** By number, as ids are. */
const inOrder = (list: readonly string[]) =>
  list.toSorted((one, other) => Number(one) - Number(other));

/** For several pages, of which the last is not full. */
function choosePageSize(count: number): number {
  let size = Math.max(2, Math.ceil(count / 6));
  while (count % size === 0) size++;
  return size;
}

/** A letter for each byte. */
const toBytes = (text: string | Buffer) => Buffer.from(text as string).toString("latin1");

test("The crowd has 300 sessions or more, and MySQL shows no other but those who look on.", async (context) => {
  const { root, sessions } = await getCrowd(context);
  expect(sessions.length).toBeGreaterThanOrEqual(300);
  const shown = await showSessions(root);
  expect(
    idsOf(shown.filter(({ user }) => !["event_scheduler", "root", "das"].includes(user))),
  ).toEqual(idsOf(sessions));
});

test("The contract suite holds.", async (context) => {
  expectToHold(await judgeServer(await startBefore(await getCrowd(context)), "app"));
}, 120_000);

test("A filter gives the sessions that MySQL shows for it, byte by byte, each on one page.", async (context) => {
  const crowd = await getCrowd(context);
  const client = await startClient(crowd);
  for (const filter of listFilters(crowd.sessions)) {
    const known = crowd.sessions.filter(isOf(filter));
    const before = (await showSessions(crowd.root)).filter(isOf(filter));
    const pages = await readPages(client, filter, choosePageSize(known.length));
    const processes = pages.flatMap((page) => page.processes);
    const after = (await showSessions(crowd.root)).filter(isOf(filter));
    expect(
      processes.map(({ id, user, host, database, command, state, sql }) => {
        return { id, user, host, database, command, state, sql: toBytes(sql) };
      }),
    ).toEqual(
      known.map(({ id, user, database = "--", command, state, sql }, index) => {
        const host = before[index]?.host;
        return { id, user, host, database, command, state, sql: toBytes(sql) };
      }),
    );
    expect(idsOf(before)).toEqual(idsOf(known));
    for (const [index, { time }] of processes.entries()) {
      expect(Number(time)).toBeGreaterThanOrEqual(Number(before[index]?.time) - 1);
      expect(Number(time)).toBeLessThanOrEqual(Number(after[index]?.time) + 1);
    }
    expect(pages.map(({ count }) => count)).toEqual(pages.map(() => known.length));
  }
}, 60_000);

test("While others come and go, each reading has each session that stays once.", async (context) => {
  const crowd = await getCrowd(context);
  const client = await startClient(crowd);
  const steady = idsOf(crowd.sessions.filter(isOf({ user: "app" })));
  const visitors = startVisitors(crowd, { user: "visitor", database: "shop" });
  onTestFinished(() => visitors.stop());
  for (let reading = 0; reading < 30; reading++) {
    const options = { pageSize: 37, prefetch: reading % 3 };
    expect(idsOf(await Array.fromAsync(iterate(client, { user: "app" }, options)))).toEqual(steady);
  }
  await visitors.stop();
  expect(visitors.count).toBeGreaterThan(30);
});

test("While later sessions come and go, no page loses an earlier one, and the count is between what there can be.", async (context) => {
  const crowd = await getCrowd(context);
  const client = await startClient(crowd);
  const steady = idsOf(crowd.sessions.filter(isOf({ database: "shop" })));
  const visitors = startVisitors(crowd, { user: "visitor", database: "shop" });
  onTestFinished(() => visitors.stop());
  let met = 0;
  for (let reading = 0; reading < 30; reading++) {
    const pages = await readPages(client, { database: "shop" }, 37);
    for (const { processes, count } of pages) {
      expect(idsOf(processes)).toEqual(inOrder(idsOf(processes)));
      expect(count).toBeGreaterThanOrEqual(steady.length);
      expect(count).toBeLessThanOrEqual(steady.length + visitorsAtOnce);
    }
    const given = pages.flatMap(({ processes }) => idsOf(processes));
    expect(given.slice(0, steady.length)).toEqual(steady);
    met += given.length - steady.length;
  }
  await visitors.stop();
  expect(met).toBeGreaterThan(0);
});

test("As earlier sessions end, pages skip no more than have ended, and none is given twice.", async (context) => {
  const crowd = await getCrowd(context);
  const client = await startClient(crowd);
  const filter = { user: "visitor", database: "stock" };
  const opened = await Promise.all(Array.from({ length: 60 }, () => crowd.open(filter)));
  const sessions = new Map(opened.map((session) => [String(session.threadId), session]));
  onTestFinished(async () => {
    for (const session of sessions.values()) await endSession(crowd, session);
  });
  const all = inOrder([...sessions.keys()]);
  const given: string[] = [];
  for await (const { id } of iterate(client, filter, { pageSize: 7 })) {
    given.push(id);
    const session = sessions.get(id);
    if (!session || given.length % 3 > 0) continue;
    await endSession(crowd, session);
    sessions.delete(id);
  }
  const left = all.filter((id) => sessions.has(id));
  const ended = all.length - left.length;
  expect(ended).toBeGreaterThan(10);
  expect(given).toEqual(all.filter((id) => given.includes(id)));
  expect(all.length - given.length).toBeLessThanOrEqual(ended);
  expect(idsOf(await Array.fromAsync(iterate(client, filter, { pageSize: 7 })))).toEqual(left);
});

const secondsOf = ({ trx_executed_time: seconds }: Process) => seconds;

test("A transaction has the whole seconds that InnoDB gives it, and a session without one has 0.", async (context) => {
  const crowd = await getCrowd(context);
  const client = await startClient(crowd);
  const before = await readTransactions(crowd.root);
  const users = [...new Set(crowd.sessions.map(({ user }) => user))];
  const lists = await Promise.all(
    users.map((user) => Array.fromAsync(iterate(client, { user }, { pageSize: 100 }))),
  );
  const after = await readTransactions(crowd.root);
  const outside = lists.flat().filter(({ id }) => !before.has(id));
  expect(new Set(outside.map(secondsOf))).toEqual(new Set(["0"]));
  const inside = lists.flat().filter(({ id }) => before.has(id));
  expect(inside.length).toBe(before.size);
  expect(inside.filter(({ user }) => user === "keeper").length).toBeGreaterThanOrEqual(20);
  for (const { id, trx_executed_time: seconds } of inside) {
    expect(seconds).toMatch(/^(0|[1-9]\d*)$/u);
    expect(Number(seconds)).toBeGreaterThanOrEqual(before.get(id)! - 1);
    expect(Number(seconds)).toBeLessThanOrEqual(after.get(id)! + 1);
  }
  expect(new Set(inside.map(secondsOf)).size).toBeGreaterThanOrEqual(3);
});

test.for([
  { mode: "DEFAULT", headerBytes: 16_384 },
  { mode: "'NO_BACKSLASH_ESCAPES'", headerBytes: 300_000 },
  { mode: "'ANSI,NO_BACKSLASH_ESCAPES,PIPES_AS_CONCAT'", headerBytes: 300_000 },
])(
  "In the SQL mode $mode, 200 hostile values match nothing but themselves, or are refused.",
  { timeout: 60_000 },
  async ({ mode, headerBytes }, context) => {
    expect(new Set(hostileValues.map(({ written }) => written)).size).toBeGreaterThanOrEqual(200);
    const crowd = await getCrowd(context);
    await crowd.root.query(`SET GLOBAL sql_mode = ${mode}`);
    onTestFinished(async () => void (await crowd.root.query("SET GLOBAL sql_mode = DEFAULT")));
    const url = await startBefore(crowd, { limits: { headerBytes } });
    const agent = new Agent({ keepAlive: true, maxSockets: 4 });
    onTestFinished(() => agent.destroy());
    const ask = async (name: FilterName, value: HostileValue) => {
      const subject = `${name}=${value.written.slice(0, 100)}`;
      const answer = toAnswer(await sendValue(url, name, value.written, agent));
      const expected = expectedAnswer(crowd.sessions, name, value, headerBytes);
      expect({ subject, ...answer }).toEqual({ subject, ...expected });
    };
    await Promise.all(
      hostileValues.flatMap((value) => [ask("user", value), ask("database", value)]),
    );
  },
);
