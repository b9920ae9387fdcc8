import { describe, expect, test } from "vitest";
import {
  createDasClient,
  PageLimitError,
  RequestValidationError,
  ServerError,
  type DasClient,
  type Process,
} from "../src/index.ts";
import { page as documentedPage } from "./client-of.ts";
import { params, projectId } from "./parameters.ts";

function sessionsOf(count: number, turn = 0): Process[] {
  const [session] = documentedPage.processes;
  return Array.from({ length: count }, (_, index) => ({
    ...session!,
    id: `${turn * count + index}`,
  }));
}

/** A client of a server that gives each page as told. */
function clientOfPages(
  pageAt: (offset: number, limit: number) => { processes: Process[]; count: number },
): DasClient {
  return createDasClient({
    region: "cn-north-1",
    projectId,
    credentials: { token: "any-token" },
    async fetch(url) {
      const { searchParams } = new URL(url);
      return Response.json(
        pageAt(Number(searchParams.get("offset")), Number(searchParams.get("limit"))),
      );
    },
  });
}

interface Observed {
  client: DasClient;
  /** The offsets that were asked for, in order. */
  offsets: number[];
  /** The signals of the requests. */
  signals: AbortSignal[];
  greatestInFlight: () => number;
}

/** A client of a list that `listAt` gives anew for each page, with 2 ms of latency. */
function clientOfList(listAt: (turn: number) => Process[]): Observed {
  const offsets: number[] = [];
  const signals: AbortSignal[] = [];
  let inFlight = 0;
  let greatest = 0;
  const client = createDasClient({
    region: "cn-north-1",
    projectId,
    credentials: { token: "any-token" },
    retry: { attempts: 1 },
    async fetch(url, { signal }) {
      const { searchParams } = new URL(url);
      const [offset, limit] = ["offset", "limit"].map((name) => Number(searchParams.get(name)));
      const list = listAt(offsets.length);
      offsets.push(offset!);
      signals.push(signal);
      greatest = Math.max(greatest, ++inFlight);
      await new Promise((resolve) => setTimeout(resolve, 2));
      inFlight--;
      signal.throwIfAborted();
      const processes = list.slice(offset, offset! + limit!);
      return Response.json({ processes, count: list.length });
    },
  });
  return { client, offsets, signals, greatestInFlight: () => greatest };
}

async function idsOf(sessions: AsyncIterable<Process>): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of sessions) ids.push(id);
  return ids;
}

describe.each([0, 1, 4])("with %i pages of prefetch", (prefetch) => {
  test.each([0, 1, 9, 10, 11, 95, 100])("all of %i sessions are given, in order", async (count) => {
    const sessions = sessionsOf(count);
    const { client } = clientOfList(() => sessions);
    const given = await idsOf(client.iterateProcesses(params, { pageSize: 10, prefetch }));
    expect(given).toEqual(sessions.map(({ id }) => id));
  });

  test("no session is given twice when others come in before it", async () => {
    const sessions = sessionsOf(35);
    const { client } = clientOfList((turn) => [
      ...sessionsOf(100 + turn * 3).slice(100),
      ...sessions,
    ]);
    const given = await idsOf(client.iterateProcesses(params, { pageSize: 10, prefetch }));
    expect(new Set(given).size).toBe(given.length);
    expect(given).toEqual(expect.arrayContaining(sessions.map(({ id }) => id)));
  });

  test("sessions that end meanwhile do no harm", async () => {
    const sessions = sessionsOf(50);
    const { client } = clientOfList((turn) => sessions.slice(turn * 2));
    const given = await idsOf(client.iterateProcesses(params, { pageSize: 10, prefetch }));
    expect(new Set(given).size).toBe(given.length);
    expect(given.length).toBeGreaterThan(20);
  });

  test("no more pages are in flight than asked for", async () => {
    const { client, greatestInFlight } = clientOfList(() => sessionsOf(100));
    await idsOf(client.iterateProcesses(params, { pageSize: 5, prefetch }));
    expect(greatestInFlight()).toBe(prefetch + 1);
  });

  test("leaving the loop early ends what is in flight", async () => {
    const { client, signals } = clientOfList(() => sessionsOf(100));
    for await (const { id } of client.iterateProcesses(params, { pageSize: 5, prefetch })) {
      if (id === "7") break;
    }
    const late = signals.slice(2);
    expect(late.every(({ aborted }) => aborted)).toBe(true);
    const before = signals.length;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(signals.length).toBe(before);
  });

  test("the signal ends it with its reason", async () => {
    const { client } = clientOfList(() => sessionsOf(100));
    const abort = new AbortController();
    const reason = new Error("enough");
    const iteration = client.iterateProcesses(params, {
      pageSize: 5,
      prefetch,
      signal: abort.signal,
    });
    await iteration.next();
    abort.abort(reason);
    await expect(idsOf(iteration)).rejects.toBe(reason);
  });

  test("a page that fails ends it with that failure, after the pages before it", async () => {
    const { client } = clientOfList((turn) => {
      if (turn === 2) throw new Error("broken");
      return sessionsOf(100);
    });
    const given: string[] = [];
    await expect(async () => {
      for await (const { id } of client.iterateProcesses(params, { pageSize: 5, prefetch }))
        given.push(id);
    }).rejects.toThrow("broken");
    expect(given).toHaveLength(10);
  });
});

test("it begins at the offset of its parameters", async () => {
  const { client, offsets } = clientOfList(() => sessionsOf(30));
  const given = await idsOf(client.iterateProcesses({ ...params, offset: 12 }, { pageSize: 10 }));
  expect(given[0]).toBe("12");
  expect(offsets).toEqual([12, 22]);
});

test("pages of 100 are asked for by default, one at a time", async () => {
  const { client, offsets, greatestInFlight } = clientOfList(() => sessionsOf(250));
  await idsOf(client.iterateProcesses(params));
  expect(offsets).toEqual([0, 100, 200]);
  expect(greatestInFlight()).toBe(1);
});

test("a server that gives full pages for ever is left after 10,000 of them, with a clear error", async () => {
  let asked = 0;
  const client = clientOfPages(() => ({ processes: sessionsOf(2, asked++), count: 2 ** 31 - 1 }));
  const given = idsOf(client.iterateProcesses(params, { pageSize: 2 }));
  await expect(given).rejects.toThrow(PageLimitError);
  await expect(given).rejects.toThrow("Stopped after 10000 pages");
  expect(asked).toBe(10_000);
});

describe.each([0, 1, 4])("with %i pages of prefetch, too", (prefetch) => {
  test("all sessions are given by a server that caps its pages below what was asked", async () => {
    const sessions = sessionsOf(200);
    const client = clientOfPages((offset) => ({
      processes: sessions.slice(offset, offset + 50),
      count: 200,
    }));
    const given = await idsOf(client.iterateProcesses(params, { prefetch }));
    expect(given).toEqual(sessions.map(({ id }) => id));
  });

  test("all sessions are given by a server whose pages differ in length", async () => {
    const sessions = sessionsOf(100);
    const client = clientOfPages((offset) => ({
      processes: sessions.slice(offset, offset + 7 + (offset % 5)),
      count: 100,
    }));
    const given = await idsOf(client.iterateProcesses(params, { pageSize: 10, prefetch }));
    expect(given).toEqual(sessions.map(({ id }) => id));
  });

  test("the list ends at the first empty page, whatever the server counts", async () => {
    const sessions = sessionsOf(15);
    const client = clientOfPages((offset) => ({
      processes: sessions.slice(offset, offset + 10),
      count: 1000,
    }));
    const given = await idsOf(client.iterateProcesses(params, { pageSize: 10, prefetch }));
    expect(given).toHaveLength(15);
  });

  test("a page that brings nothing new as others came in meanwhile ends nothing", async () => {
    const old = sessionsOf(30);
    let turn = 0;
    const client = clientOfPages((offset, limit) => {
      const list = turn++ < 2 ? old : [...sessionsOf(15, 100), ...old];
      return { processes: list.slice(offset, offset + limit), count: list.length };
    });
    const given = await idsOf(client.iterateProcesses(params, { pageSize: 10, prefetch }));
    expect(new Set(given)).toEqual(new Set(old.map(({ id }) => id)));
  });

  test.each([
    ["full", 10],
    ["capped", 5],
  ])(
    "a server that gives the same %s page again is left with a clear error",
    async (_kind, length) => {
      let asked = 0;
      const client = clientOfPages(() => {
        asked++;
        return { processes: sessionsOf(length), count: 1000 };
      });
      const given = idsOf(client.iterateProcesses(params, { pageSize: 10, prefetch }));
      await expect(given).rejects.toThrow(PageLimitError);
      await expect(given).rejects.toThrow(
        `Stopped at offset ${length}: the server repeats the page before`,
      );
      expect(asked).toBeLessThanOrEqual(3 + 2 * prefetch);
    },
  );
});

test("no page is asked for once as many sessions came as there are", async () => {
  const { client, offsets } = clientOfList(() => sessionsOf(20));
  await idsOf(client.iterateProcesses(params, { pageSize: 10 }));
  expect(offsets).toEqual([0, 10]);
});

test.each([-1, 0.5, 101, Infinity, NaN])(
  "a prefetch of %d is refused by name",
  async (prefetch) => {
    const { client, offsets } = clientOfList(() => []);
    const given = idsOf(client.iterateProcesses(params, { prefetch }));
    await expect(given).rejects.toThrow(RequestValidationError);
    await expect(given).rejects.toThrow("prefetch must be an integer from 0 to 100");
    expect(offsets).toEqual([]);
  },
);

test("a failure of a page that nobody waits for is no unhandled rejection", async () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);
  process.on("unhandledRejection", note);
  const client = createDasClient({
    region: "cn-north-1",
    projectId,
    credentials: { token: "any-token" },
    retry: { attempts: 1 },
    fetch: async (url) =>
      url.includes("offset=0&")
        ? Response.json({ processes: sessionsOf(5), count: 50 })
        : Response.json(null, { status: 500 }),
  });
  const iteration = client.iterateProcesses(params, { pageSize: 5, prefetch: 4 });
  await iteration.next();
  await new Promise((resolve) => setTimeout(resolve, 10));
  process.off("unhandledRejection", note);
  expect(unhandled).toEqual([]);
  await expect(idsOf(iteration)).rejects.toThrow(ServerError);
});
