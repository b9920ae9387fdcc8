import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { findDeadNode, startSilentNode } from "./fake-node.ts";
import { ids, target } from "./ids.ts";
import { send } from "./send.ts";
import {
  config,
  key,
  projectOf,
  sessionsFile,
  startServerForTest,
  token,
  type Started,
} from "./start-server.ts";

const admin = { port: 0 };
const place = {
  project: ids.project,
  instance: ids.instance,
  node: ids.node,
  database_user: ids.databaseUser,
};

/** The address of the admin port, as the log tells it. */
function adminOf({ log }: Started): string {
  const messages = log.map(({ msg }) => String(msg));
  const [, url] = /^The admin port listens on (.+)\.$/mu.exec(messages.join("\n")) as string[];
  return url as string;
}

async function readMetrics(server: Started): Promise<string> {
  const response = await fetch(`${adminOf(server)}/metrics`);
  expect(response.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
  return response.text();
}

async function readHealth(server: Started): Promise<unknown> {
  const response = await fetch(`${adminOf(server)}/healthz`);
  expect(response.status).toBe(200);
  return response.json();
}

describe("/healthz says that the server is alive, and of each source what is known", () => {
  const asked_at = expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/u) as string;

  test("before and after its first call", async () => {
    const server = await startServerForTest({ admin });
    expect(await readHealth(server)).toEqual({
      status: "ok",
      sources: [{ ...place, state: "unasked" }],
    });
    await send(server.url, target);
    expect(await readHealth(server)).toEqual({
      status: "ok",
      sources: [{ ...place, state: "answers", asked_at }],
    });
  });

  test("of several nodes, too, of which one is down", async () => {
    const { [ids.project]: project } = projectOf({ recording: sessionsFile });
    const instance = project!.instances[ids.instance]!;
    const dead = { id: ids.secondNode, source: await findDeadNode() };
    const nodes = [...instance.nodes, dead];
    const projects = { [ids.project]: { instances: { [ids.instance]: { ...instance, nodes } } } };
    const server = await startServerForTest({ admin, projects });
    expect((await send(server.url, `${target}&node_id=${ids.secondNode}`)).status).toBe(500);
    expect((await send(server.url, target)).status).toBe(200);
    expect(await readHealth(server)).toEqual({
      status: "ok",
      sources: [
        { ...place, state: "answers", asked_at },
        { ...place, node: ids.secondNode, state: "unreachable", asked_at },
      ],
    });
  });

  test("at once, while a node is silent", async () => {
    const projects = projectOf(await startSilentNode());
    const server = await startServerForTest({ admin, projects, limits: { timeoutMs: 500 } });
    const slow = send(server.url, target);
    await sleep(50);
    const begin = performance.now();
    await readHealth(server);
    expect(performance.now() - begin).toBeLessThan(300);
    expect((await slow).status).toBe(500);
    expect(await readHealth(server)).toMatchObject({ sources: [{ state: "timeout" }] });
  });
});

describe("/metrics counts", () => {
  test("requests by operation and status, and how long they took", async () => {
    const server = await startServerForTest({ admin });
    for (const wanted of [target, target, `${target}&limit=0`, "/", "/"]) {
      await send(server.url, wanted);
    }
    const text = await expect
      .poll(() => readMetrics(server))
      .toContain('das_requests_total{operation="none",status="404"} 2')
      .then(() => readMetrics(server));
    expect(text).toContain('das_requests_total{operation="listProcesses",status="200"} 2');
    expect(text).toContain('das_requests_total{operation="listProcesses",status="400"} 1');
    expect(text).toContain('das_request_duration_seconds_count{operation="listProcesses"} 3');
  });

  test("what is under way, of the server and of each node, beside what its pool may have", async () => {
    const projects = projectOf(await startSilentNode());
    const limits = { timeoutMs: 500, poolSize: 7 };
    const server = await startServerForTest({ admin, projects, limits });
    const slow = [send(server.url, target), send(server.url, target)];
    await sleep(150);
    const labels = Object.entries(place).map(([name, value]) => `${name}="${value}"`);
    const during = await readMetrics(server);
    expect(during).toContain("das_requests_in_flight 2");
    expect(during).toContain(`das_pool_calls{${labels.join()}} 2`);
    expect(during).toContain(`das_pool_connections_max{${labels.join()}} 7`);
    await Promise.all(slow);
    await expect.poll(() => readMetrics(server)).toContain("das_requests_in_flight 0");
    expect(await readMetrics(server)).toContain(`das_pool_calls{${labels.join()}} 0`);
  });

  test("a request whose caller left under no status", async () => {
    const projects = projectOf(await startSilentNode());
    const server = await startServerForTest({ admin, projects, limits: { timeoutMs: 400 } });
    const leaving = fetch(server.url + target, {
      headers: { "X-Auth-Token": token },
      signal: AbortSignal.timeout(100),
    });
    await expect(leaving).rejects.toThrow("aborted due to timeout");
    await expect
      .poll(() => readMetrics(server))
      .toContain('das_requests_total{operation="listProcesses",status="none"} 1');
  });

  test("what is no request at all", async () => {
    const server = await startServerForTest({ admin });
    await send(server.url, `/${"a".repeat(20_000)}`);
    expect(await readMetrics(server)).toContain(
      'das_requests_total{operation="none",status="413"} 1',
    );
  });
});

test("neither is answered at the public port, nor the public paths at the admin port", async () => {
  const server = await startServerForTest({ admin });
  expect((await send(server.url, "/healthz")).status).toBe(404);
  expect((await send(server.url, "/metrics")).status).toBe(404);
  expect((await send(adminOf(server), target)).status).toBe(404);
});

test("neither tells a secret", async () => {
  const server = await startServerForTest({ admin, tokens: config.tokens });
  await send(server.url, target);
  const text = (await readMetrics(server)) + JSON.stringify(await readHealth(server));
  for (const secret of [
    token,
    key.secretKey,
    "password-of-das",
    config.tokens![0]!.sha256,
    "das:",
  ]) {
    expect(text).not.toContain(secret);
  }
});

test("without an admin port in the configuration, none listens", async () => {
  const server = await startServerForTest();
  expect(server.log.map(({ msg }) => String(msg)).join()).not.toContain("admin");
});
