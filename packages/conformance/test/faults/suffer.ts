import { setTimeout as wait } from "node:timers/promises";
import type { Database } from "@das-processes/mysql";
import { expect, vi } from "vitest";
import { ids } from "../start-server.ts";
import { callAllTheWhile, type Call, type Calls } from "./call-all-the-while.ts";
import type { Fault } from "./faults.ts";
import {
  account,
  limits,
  openScene,
  recordingNodeId,
  steadyUser,
  type Scene,
} from "./open-scene.ts";

/** What came of a fault; times are in milliseconds, on the clock of `performance`. */
export interface Course {
  /** When it began to begin, had begun, began to end, and had ended. */
  begins: number;
  begun: number;
  ends: number;
  ended: number;
  /** For the steady sessions, for those that the server itself has, and for another node. */
  calls: { steady: readonly Call[]; own: readonly Call[]; other: readonly Call[] };
  /** Whether a call for the steady sessions was answered with what there was. */
  isRight: (call: Call) => boolean;
  /** How many sessions the server has afterwards, and when it is closed. */
  sessions: { after: number; closed: number };
  /** How many sockets of the network, and of all, are left in the end. */
  sockets: { network: number; more: number };
}

const params = { instance_id: ids.instanceId, db_user_id: ids.dbUserId };
/** So many answers in a row, and all is well. */
const enough = 30;

/** Has a client call all the while that a database suffers a fault. */
export async function suffer(database: Database, fault: Fault): Promise<Course> {
  const before = countSockets();
  const scene = await openScene(database, fault.isNetworked ?? false);
  try {
    const course = await run(scene, fault);
    await scene.close();
    const more = (await sink(async () => countSockets(), before)) - before;
    return { ...course, sockets: { ...course.sockets, more } };
  } finally {
    await scene.close();
  }
}

async function run(scene: Scene, fault: Fault): Promise<Course> {
  const { client, network, steady, administrator } = scene;
  const countSessions = () => administrator.countSessions(account.user);
  const calling = {
    steady: callAllTheWhile(client, { ...params, user: steadyUser }, 4),
    own: callAllTheWhile(client, { ...params, user: account.user }, 2),
    other: callAllTheWhile(client, { ...params, user: "root", node_id: recordingNodeId }, 1),
  };
  await untilAnswered(calling.steady);
  const begins = performance.now();
  const end = await fault.begin(scene);
  const begun = performance.now();
  await wait(fault.lastsMs);
  await untilCalled([calling.steady, calling.other], begun);
  const ends = performance.now();
  await end();
  const ended = performance.now();
  await steady.open();
  await untilAnswered(calling.steady);
  for (const calls of Object.values(calling)) await calls.stop();
  const after = await sink(countSessions, limits.poolSize);
  await scene.closeServer();
  return {
    begins,
    begun,
    ends,
    ended,
    calls: { steady: calling.steady.done, own: calling.own.done, other: calling.other.done },
    isRight: steady.isRight,
    sessions: { after, closed: await sink(countSessions, 0) },
    sockets: { network: await sink(async () => network.sockets, 0), more: 0 },
  };
}

/** Waits until all is well; not for ever, as it is also told when it never was. */
async function untilAnswered({ done }: Calls): Promise<void> {
  const start = done.length;
  const isWell = () => {
    const last = done.slice(start).slice(-enough);
    return last.length === enough && last.every(({ failure }) => failure === undefined);
  };
  await vi.waitUntil(isWell, { timeout: 5000, interval: 10 }).catch(() => {});
}

/** Waits until each has a call that began later than that, which a busy machine may take long for. */
async function untilCalled(all: readonly Calls[], time: number): Promise<void> {
  const isSeen = () => all.every(({ done }) => done.some(({ startedAt }) => startedAt > time));
  await vi.waitUntil(isSeen, { timeout: 5000, interval: 10 }).catch(() => {});
}

/** Gives a count when it is as low as it shall be, or has not become so for long. */
async function sink(count: () => Promise<number>, wanted: number): Promise<number> {
  let last = Infinity;
  const look = async () => {
    last = await count();
    expect(last).toBeLessThanOrEqual(wanted);
  };
  await vi.waitFor(look, { timeout: 3000, interval: 20 }).catch(() => {});
  return last;
}

function countSockets(): number {
  return process.getActiveResourcesInfo().filter((kind) => kind === "TCPSocketWrap").length;
}
