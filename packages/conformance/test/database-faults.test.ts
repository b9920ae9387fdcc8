import { startDatabase, type Database } from "@das-processes/mysql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Call } from "./faults/call-all-the-while.ts";
import { faults, type Fault } from "./faults/faults.ts";
import { limits } from "./faults/open-scene.ts";
import { suffer, type Course } from "./faults/suffer.ts";
import { fetchTimeout } from "./fetch-timeout.ts";
import { skipUnlessFetched } from "./skip-unless-fetched.ts";

/** What a machine may lose that has much else to do. */
const slackMs = 1000;
const recoveryMs = 2000;

const failuresOf = (calls: readonly Call[]) => calls.flatMap(({ failure }) => failure ?? []);
const answersOf = (calls: readonly Call[]) => calls.flatMap(({ ids }) => (ids ? [ids] : []));

function describeOutcome({ told, toldInPassing }: Fault): string {
  if (told) return `told: ${told.error_msg}`;
  return toldInPassing ? `answered, or told: ${toldInPassing.error_msg}` : "answered.";
}

let starting: Promise<Database>;
beforeAll(async () => {
  starting = startDatabase();
  await starting.catch(() => {});
}, fetchTimeout);
afterAll(async () => {
  const database = await starting.catch(() => {});
  await database?.close();
});

describe.each(faults)("While $name,", (fault) => {
  const { told, toldInPassing } = fault;
  let suffering: Promise<Course>;
  beforeAll(async () => {
    suffering = starting.then((database) => suffer(database, fault));
    await suffering.catch(() => {});
  }, 60_000);

  test(`each call is ${describeOutcome(fault)}`, async (context) => {
    const { calls, ...times } = await skipUnlessFetched(context, suffering);
    const all = [...calls.steady, ...calls.own];
    const before = all.filter(({ endedAt }) => endedAt < times.begins);
    expect(failuresOf(before)).toEqual([]);
    const meanwhile = all.filter(
      ({ startedAt, endedAt }) => startedAt > times.begun && endedAt < times.ends,
    );
    expect(meanwhile.length).toBeGreaterThan(0);
    const expected = told ? [told] : [undefined, toldInPassing];
    for (const { failure } of meanwhile) expect(expected).toContainEqual(failure);
    for (const failure of failuresOf(all)) expect([told, toldInPassing]).toContainEqual(failure);
  });

  test("no call takes longer than a node may.", async (context) => {
    const { calls } = await skipUnlessFetched(context, suffering);
    const durations = [...calls.steady, ...calls.own].map((call) => call.endedAt - call.startedAt);
    expect(Math.max(...durations)).toBeLessThan(limits.timeoutMs + slackMs);
  });

  test("no answer has a session that there is not, leaves one out, or has one of the server.", async (context) => {
    const { calls, isRight } = await skipUnlessFetched(context, suffering);
    const answered = calls.steady.filter(({ failure }) => failure === undefined);
    expect(answered.filter((call) => !isRight(call))).toEqual([]);
    expect(new Set(answersOf(calls.own).flat())).toEqual(new Set());
  });

  test("calls for another node are answered.", async (context) => {
    const { calls, begins, ended } = await skipUnlessFetched(context, suffering);
    expect(failuresOf(calls.other)).toEqual([]);
    const [first = [], ...rest] = answersOf(calls.other);
    expect(first.length).toBeGreaterThan(0);
    expect(new Set(rest.map((answer) => answer.join()))).toEqual(new Set([first.join()]));
    expect(calls.other.some((call) => call.startedAt > begins && call.endedAt < ended)).toBe(true);
  });

  test("and is no more, calls are answered again soon.", async (context) => {
    const { calls, ended } = await skipUnlessFetched(context, suffering);
    for (const each of [calls.steady, calls.own]) {
      const last = each.filter(({ failure }) => failure).at(-1);
      expect((last?.endedAt ?? 0) - ended).toBeLessThan(recoveryMs);
      const first = each.find((call) => call.startedAt > ended && call.ids);
      expect((first?.endedAt ?? Infinity) - ended).toBeLessThan(recoveryMs);
    }
  });

  test("and is no more, the server has its pool of connections, and none when it is closed.", async (context) => {
    const { sessions, sockets } = await skipUnlessFetched(context, suffering);
    expect(sessions.after).toBeLessThanOrEqual(limits.poolSize);
    expect(sessions.closed).toBe(0);
    expect(sockets.network).toBe(0);
    expect(sockets.more).toBeLessThanOrEqual(0);
  });
});
