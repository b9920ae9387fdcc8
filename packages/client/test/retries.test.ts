import { spawn } from "node:child_process";
import { once } from "node:events";
import type { RequestListener } from "node:http";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { ServerError, TimeoutError, type RetryOptions } from "../src/index.ts";
import { clientOf, failureOf, json, page } from "./client-of.ts";
import { params } from "./parameters.ts";

/** Fails so many times with 503, with what it asks for by Retry-After, and then answers. */
function failing(times: number, retryAfter?: () => string): RequestListener {
  let turn = 0;
  const succeed = json(page);
  return (request, response) => {
    if (turn++ >= times) {
      succeed(request, response);
      return;
    }
    if (retryAfter) response.setHeader("Retry-After", retryAfter());
    response.writeHead(503).end();
  };
}

async function delaysOf(
  retry: RetryOptions,
  times: number,
  retryAfter?: () => string,
): Promise<number[]> {
  const delays: number[] = [];
  const { client } = await clientOf(failing(times, retryAfter), {
    retry,
    hooks: { onRetry: ({ delayMs }) => delays.push(delayMs) },
  });
  await client.listProcesses(params).catch(() => {});
  return delays;
}

test("a call that fails in passing succeeds in the end", async () => {
  const { client, server } = await clientOf(failing(3));
  expect(await client.listProcesses(params)).toEqual(page);
  expect(server.requests).toHaveLength(4);
});

test("a call is tried four times by default, and as often as asked for", async () => {
  for (const [retry, attempts] of [
    [{ baseDelayMs: 1 }, 4],
    [{ baseDelayMs: 1, attempts: 2 }, 2],
    [{ baseDelayMs: 1, attempts: 1 }, 1],
  ] as const) {
    const { client, server } = await clientOf(failing(9), { retry });
    await failureOf(client.listProcesses(params));
    expect(server.requests).toHaveLength(attempts);
  }
});

test("the wait is a share of a bound that doubles, up to the greatest", async () => {
  const all = { attempts: 6, baseDelayMs: 10, maxDelayMs: 50 };
  expect(await delaysOf({ ...all, random: () => 1 }, 9)).toEqual([10, 20, 40, 50, 50]);
  expect(await delaysOf({ ...all, random: () => 0.5 }, 9)).toEqual([5, 10, 20, 25, 25]);
  expect(await delaysOf({ ...all, random: () => 0 }, 9)).toEqual([0, 0, 0, 0, 0]);
});

describe("Retry-After", () => {
  test("in seconds is what is waited, whatever the backoff", async () => {
    expect(await delaysOf({ attempts: 2, baseDelayMs: 1 }, 1, () => "1")).toEqual([1000]);
  });

  test("as a date is waited for", async () => {
    const [delayMs] = await delaysOf({ attempts: 2, baseDelayMs: 1 }, 1, () =>
      new Date(Date.now() + 2000).toUTCString(),
    );
    expect(delayMs).toBeGreaterThan(500);
    expect(delayMs).toBeLessThanOrEqual(2000);
  });

  test.each(["0", new Date(0).toUTCString()])(
    "of %j is no wait: the backoff spreads the clients that are told so",
    async (value) => {
      const retry = { attempts: 3, baseDelayMs: 7, random: () => 0.5 };
      expect(await delaysOf(retry, 2, () => value)).toEqual([3.5, 7]);
    },
  );

  test.each(["soon", "-1", "1.5", "1e3", "", "NaN"])(
    "of %j is no date and no number: the backoff holds",
    async (value) => {
      expect(
        await delaysOf({ attempts: 2, baseDelayMs: 7, random: () => 1 }, 1, () => value),
      ).toEqual([7]);
    },
  );

  test("longer than the greatest wait is not shortened: the call fails at once", async () => {
    const { client, server } = await clientOf(failing(1, () => "61"));
    expect(await failureOf(client.listProcesses(params))).toBeInstanceOf(ServerError);
    expect(server.requests).toHaveLength(1);
  });
});

test("a wait that would end after the deadline is not begun: the call fails with what it met", async () => {
  const begun = Date.now();
  const { client } = await clientOf(
    failing(1, () => "30"),
    { deadlineMs: 2000 },
  );
  expect(await failureOf(client.listProcesses(params))).toBeInstanceOf(ServerError);
  expect(Date.now() - begun).toBeLessThan(1500);
});

test("the deadline ends an attempt that has more time of its own", async () => {
  const begun = Date.now();
  const { client, server } = await clientOf(() => {}, { timeoutMs: 10_000, deadlineMs: 100 });
  const error = await failureOf(client.listProcesses(params));
  expect(error).toBeInstanceOf(TimeoutError);
  const url = new URL(server.requests[0]!.url!, server.url).href;
  const message = `GET ${url}: no whole answer came within 100 ms`;
  expect(error).toMatchObject({ method: "GET", url, timeoutMs: 100, message });
  expect(server.requests).toHaveLength(1);
  expect(Date.now() - begun).toBeLessThan(5000);
});

test("a call that met its deadline says so, not what was left for its last attempt", async () => {
  const { client, server } = await clientOf(() => {}, {
    timeoutMs: 150,
    deadlineMs: 200,
    retry: { baseDelayMs: 0 },
  });
  expect(await failureOf(client.listProcesses(params))).toMatchObject({ timeoutMs: 200 });
  expect(server.requests).toHaveLength(2);
});

test("a fetch that does not heed its signal is given up in time, too", async () => {
  const { client } = await clientOf(() => {}, {
    fetch: () => new Promise(() => {}),
    timeoutMs: 20,
    retry: { attempts: 1 },
  });
  expect(await failureOf(client.listProcesses(params))).toBeInstanceOf(TimeoutError);
});

test("time without a bound is Infinity", async () => {
  const { client } = await clientOf(json(page), { timeoutMs: Infinity, deadlineMs: Infinity });
  expect(await client.listProcesses(params)).toEqual(page);
});

test("a signal ends the wait for the next attempt at once, with its reason", async () => {
  const abort = new AbortController();
  const reason = new Error("enough");
  const { client, server } = await clientOf(failing(9), {
    retry: { baseDelayMs: 60_000, random: () => 1 },
    hooks: { onRetry: () => setTimeout(() => abort.abort(reason), 5) },
  });
  expect(await failureOf(client.listProcesses(params, { signal: abort.signal }))).toBe(reason);
  expect(server.requests).toHaveLength(1);
});

test("a signal that is aborted already keeps the call from being sent", async () => {
  let sent = 0;
  const { client } = await clientOf(json(page), {
    fetch: async () => {
      sent++;
      return Response.json(page);
    },
  });
  const reason = new Error("too late");
  const signal = AbortSignal.abort(reason);
  expect(await failureOf(client.listProcesses(params, { signal }))).toBe(reason);
  expect(sent).toBe(0);
});

test("hooks see each attempt and each wait", async () => {
  const events: unknown[] = [];
  const { client } = await clientOf(failing(2), {
    retry: { baseDelayMs: 2, random: () => 1 },
    hooks: {
      onAttempt: (event) => events.push(["attempt", event]),
      onRetry: (event) => events.push(["retry", event]),
    },
  });
  await client.listProcesses(params);
  const error = expect.any(ServerError);
  expect(events).toEqual([
    ["attempt", { attempt: 1 }],
    ["retry", { attempt: 1, error, delayMs: 2 }],
    ["attempt", { attempt: 2 }],
    ["retry", { attempt: 2, error, delayMs: 4 }],
    ["attempt", { attempt: 3 }],
  ]);
});

test.each<[string, () => unknown]>([
  [
    "throws",
    () => {
      throw new Error("a broken hook");
    },
  ],
  ["rejects", () => Promise.reject(new Error("a broken hook"))],
])("a hook that %s changes nothing", async (_kind, hook) => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);
  process.on("unhandledRejection", note);
  let calls = 0;
  const called = () => {
    calls++;
    return hook() as void;
  };
  const { client } = await clientOf(failing(1), {
    retry: { baseDelayMs: 1 },
    hooks: { onAttempt: called, onRetry: called },
  });
  expect(await client.listProcesses(params)).toEqual(page);
  await new Promise(setImmediate);
  process.off("unhandledRejection", note);
  expect(calls).toBe(3);
  expect(unhandled).toEqual([]);
});

test("withResponse gives the page and the HTTP response", async () => {
  const { client } = await clientOf(json(page));
  const { data, response } = await client.listProcesses(params).withResponse();
  expect(data).toEqual(page);
  expect(response.headers.get("X-Request-Id")).toBe("request-1");
});

test("withResponse fails as the call does, and once", async () => {
  const { client } = await clientOf(json(null, 404));
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);
  process.on("unhandledRejection", note);
  expect(await failureOf(client.listProcesses(params).withResponse())).toMatchObject({
    status: 404,
  });
  await new Promise((resolve) => setTimeout(resolve, 10));
  process.off("unhandledRejection", note);
  expect(unhandled).toEqual([]);
});

test("no timer and no socket keeps a program alive after its calls", async () => {
  const program = fileURLToPath(new URL("fixtures/calls-and-ends.ts", import.meta.url));
  const child = spawn(process.execPath, [program], { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  const [code] = (await once(child, "close")) as [number];
  expect({ code, output }).toEqual({ code: 0, output: "done\n" });
}, 20_000);
