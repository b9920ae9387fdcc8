import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { expectRefusal } from "./expect-refusal.ts";
import { findDeadNode, startSilentNode } from "./fake-node.ts";
import { target } from "./ids.ts";
import { send } from "./send.ts";
import { projectOf, startServerForTest } from "./start-server.ts";

describe("a node that gives no sessions is a failure in the form of the contract, in time", () => {
  test("if it is silent", async () => {
    const projects = projectOf(await startSilentNode());
    const server = await startServerForTest({ projects, limits: { timeoutMs: 300 } });
    const begin = performance.now();
    await expectRefusal(
      send(server.url, target),
      500,
      "DAS.500000",
      "The node did not answer in time.",
    );
    expect(performance.now() - begin).toBeLessThan(2000);
  });

  test("if it is down", async () => {
    const server = await startServerForTest({ projects: projectOf(await findDeadNode()) });
    await expectRefusal(send(server.url, target), 500, "DAS.500000", "The node cannot be reached.");
  });
});

describe("more requests than may be under way", () => {
  test("are refused at once, and told when to come again", async () => {
    const projects = projectOf(await startSilentNode());
    const limits = { timeoutMs: 500, maxInFlight: 3, poolSize: 10 };
    const server = await startServerForTest({ projects, limits });
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(server.url, target)));
    const refused = answers.filter(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status === 500)).toHaveLength(3);
    expect(refused).toHaveLength(7);
    for (const answer of refused) {
      expect(answer.headers["retry-after"]).toBe("2");
      await expectRefusal(
        answer,
        429,
        "APIGW.0308",
        "Too many calls are under way; try again in some seconds.",
      );
    }
  });

  test("make room when they are answered, and when their callers leave", async () => {
    const projects = projectOf(await startSilentNode());
    const limits = { timeoutMs: 400, maxInFlight: 1 };
    const server = await startServerForTest({ projects, limits });
    for (const _ of [1, 2]) {
      expect((await send(server.url, target)).status).toBe(500);
    }
    const leaving = fetch(server.url + target, {
      headers: { "X-Auth-Token": "token-of-the-tests-4c1d" },
      signal: AbortSignal.timeout(100),
    });
    await expect(leaving).rejects.toThrow("aborted due to timeout");
    await sleep(50);
    expect((await send(server.url, target)).status).toBe(500);
  });

  test("do not count those for a path or a method that there is not", async () => {
    const projects = projectOf(await startSilentNode());
    const limits = { timeoutMs: 500, maxInFlight: 1 };
    const server = await startServerForTest({ projects, limits });
    const slow = send(server.url, target);
    await sleep(100);
    expect((await send(server.url, "/")).status).toBe(404);
    expect((await send(server.url, target, { method: "POST" })).status).toBe(405);
    expect((await send(server.url, target)).status).toBe(429);
    expect((await slow).status).toBe(500);
  });
});
