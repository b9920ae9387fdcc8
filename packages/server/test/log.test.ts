import { request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { createLog } from "../src/create-log.ts";
import { findDeadNode, startSilentNode } from "./fake-node.ts";
import { ids, pathOf, target } from "./ids.ts";
import { send } from "./send.ts";
import { sign } from "./sign.ts";
import { key, projectOf, startServerForTest, token, type Started } from "./start-server.ts";

/** The lines on requests, which are written when a connection is done with an answer. */
async function requestLines({ log }: Started, count: number) {
  await expect.poll(() => log.filter(({ msg }) => msg === "request")).toHaveLength(count);
  return log.filter(({ msg }) => msg === "request");
}

describe("each request is a line of the log", () => {
  test("with its method, template, status, duration, id, project and instance", async () => {
    const server = await startServerForTest();
    const { headers } = await send(server.url, target);
    await requestLines(server, 1);
    expect(server.log).toEqual([
      expect.objectContaining({ msg: `Server listening at ${server.url}` }),
      {
        level: "info",
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/u) as string,
        requestId: headers["x-request-id"],
        method: "GET",
        path: "/v3/{project_id}/instances/{instance_id}/processes",
        status: 200,
        durationMs: expect.any(Number) as number,
        project: ids.project,
        instance: ids.instance,
        msg: "request",
      },
    ]);
  });

  test.each([
    ["a path that there is not", "/secret-path", { status: 404 }],
    ["a project that is none in form", pathOf({ project: "secret" }), { status: 400 }],
    [
      "a project that the caller may not see",
      target.replace(ids.project, ids.otherProject),
      { status: 403, project: ids.otherProject },
    ],
  ])("%s, too", async (_, wrong, expected) => {
    const server = await startServerForTest();
    await send(server.url, wrong);
    const lines = await requestLines(server, 1);
    expect(lines).toMatchObject([expected]);
    expect(JSON.stringify(lines)).not.toContain("secret");
  });

  test("that of a caller who leaves has no status", async () => {
    const projects = projectOf(await startSilentNode());
    const server = await startServerForTest({ projects, limits: { timeoutMs: 300 } });
    const leaving = fetch(server.url + target, {
      headers: { "X-Auth-Token": token },
      signal: AbortSignal.timeout(100),
    });
    await expect(leaving).rejects.toThrow("aborted due to timeout");
    const [line] = await requestLines(server, 1);
    expect(line).toMatchObject({ method: "GET", project: ids.project });
    expect(line).not.toHaveProperty("status");
  });

  test("that of a caller who leaves in the middle of a body is no failure", async () => {
    const server = await startServerForTest();
    const headers = { ...sign(server.url, target), "Content-Length": "100" };
    const outgoing = request(server.url, { path: target, headers });
    outgoing.on("error", () => {}).write("a");
    await sleep(100);
    outgoing.destroy();
    await requestLines(server, 1);
    await sleep(100);
    expect(server.log.filter(({ level }) => level === "error")).toEqual([]);
  });
});

test("a failure is a line with its kind and its place in the code, and no message of a driver", async () => {
  const server = await startServerForTest({ projects: projectOf(await findDeadNode()) });
  const { headers } = await send(server.url, target);
  expect(server.log.filter(({ level }) => level === "error")).toEqual([
    {
      level: "error",
      time: expect.any(String) as string,
      requestId: headers["x-request-id"],
      err: expect.objectContaining({
        name: "SourceError",
        kind: "unreachable",
        frames: expect.any(Array) as string[],
      }) as object,
      msg: "The node cannot be reached.",
    },
  ]);
});

test("no credential, password, statement or name of a query is in any line", async () => {
  const servers = [
    await startServerForTest(),
    await startServerForTest({ projects: projectOf(await findDeadNode()) }),
    await startServerForTest({
      projects: projectOf(await startSilentNode()),
      limits: { timeoutMs: 100 },
    }),
  ];
  const secretNames = "user=s3cret_user&database=s3cret_database";
  for (const { url } of servers) {
    const wanted = `${pathOf()}?db_user_id=${ids.databaseUser}`;
    await send(url, target);
    await send(url, `${wanted}&${secretNames}`);
    await send(url, `${wanted}&${secretNames}&limit=s3cret_limit`);
    await send(url, `${wanted}&s3cret_name=1`);
    await send(url, `/s3cret_path?${secretNames}`);
    await send(url, target, { headers: { "X-Auth-Token": "s3cret_token" } });
    await send(url, target, { headers: { "X-Auth-Token": token, "X-Other": "s3cret_header" } });
    await send(url, target, { headers: sign(url, target) });
    await send(url, target, { headers: sign(url, target, { secretKey: "s3cret_key" }) });
    await send(url, `${target}${"s3cret".repeat(5000)}`);
  }
  for (const server of servers) {
    await requestLines(server, 10);
    const whole = JSON.stringify(server.log);
    for (const secret of [
      "s3cret",
      token,
      key.secretKey,
      "password-of-das",
      "app_ro",
      "SELECT",
      "customers",
    ]) {
      expect(whole).not.toContain(secret);
    }
    expect(whole).not.toMatch(/Signature=|[?&]/u);
  }
});

test("what Fastify or a driver would tell of its own accord, too, is told without its texts", () => {
  const lines: string[] = [];
  const log = createLog({ write: (line) => void lines.push(line) });
  const cause = new Error("s3cret");
  const err = Object.assign(new Error("s3cret\n    at s3cret", { cause }), {
    sql: "s3cret",
    code: "E1",
  });
  log.error({ req: { url: "s3cret" }, res: { headers: "s3cret" }, err }, "failed");
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { level: "error", err: { name: "Error", code: "E1", cause: { name: "Error" } }, msg: "failed" },
  ]);
  expect(lines.join()).toContain("log.test.ts");
  expect(lines.join()).not.toContain("s3cret");
});
