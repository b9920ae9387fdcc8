import { once } from "node:events";
import { Agent } from "node:http";
import { connect, createServer, type AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startMock, type Mock } from "../src/index.ts";
import { send } from "./send.ts";
import { validRequest } from "./valid-request.ts";

let mock: Mock;

beforeAll(async () => {
  mock = await startMock();
});

afterAll(() => mock.close());

test("by default the mock listens on a free port of 127.0.0.1", async () => {
  const other = await startMock();
  expect(mock.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u);
  expect(other.url).not.toBe(mock.url);
  await other.close();
});

test("an IPv6 address stands in brackets in the URL", async () => {
  const other = await startMock({ host: "::1" });
  expect(other.url).toMatch(/^http:\/\/\[::1\]:\d+$/u);
  expect((await send(other.url, validRequest.target)).status).toBe(200);
  await other.close();
});

describe.each([true, false])("with strict: %s", (strict) => {
  test("a taken port is an error that says where, and what to do", async () => {
    const holder = createServer().listen(0, "127.0.0.1");
    await once(holder, "listening");
    const { port } = holder.address() as AddressInfo;
    await expect(startMock({ port, strict })).rejects.toThrow(
      `Cannot listen on 127.0.0.1:${port}, which is taken: stop what listens there, or choose ` +
        "another port (0 for any free one).",
    );
    holder.close();
  });

  test("a host that is not this machine is an error that says so", async () => {
    await expect(startMock({ host: "192.0.2.1", strict })).rejects.toThrow(
      /^Cannot listen on 192\.0\.2\.1:0: .*EADDRNOTAVAIL/u,
    );
  });

  test("close ends the connections in use, and frees the port", async () => {
    const closing = await startMock({ strict });
    const port = Number(new URL(closing.url).port);
    const socket = connect(port, "127.0.0.1");
    await once(socket, "connect");
    socket.write("GET / HTTP/1.1\r\n");
    const ended = new Promise((resolve) => {
      socket.on("error", resolve).on("end", resolve).resume();
    });
    await closing.close();
    await ended;
    const next = await startMock({ port, strict });
    expect(next.url).toBe(closing.url);
    await next.close();
  });
});

test("one connection serves many requests, refused ones and ones with a body too", async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const closing = await startMock();
  const sockets = new Set<unknown>();
  agent.on("free", (socket) => sockets.add(socket));
  for (const sending of [
    {},
    { headers: {} },
    { method: "POST", body: "a".repeat(60_000) },
    { headers: { "X-Auth-Token": "any" }, body: "b".repeat(60_000) },
    {},
  ]) {
    await send(closing.url, validRequest.target, { ...sending, agent });
  }
  expect(sockets.size).toBe(1);
  agent.destroy();
  await closing.close();
});

test("200 requests at once get each its own answer", async () => {
  const indexes = Array.from({ length: 200 }, (_, index) => index);
  const answers = await Promise.all(
    indexes.map(async (index) => {
      const example = index % 2 === 0 ? "empty" : "documented";
      const headers = { "X-Auth-Token": "any", Prefer: `example=${example}` };
      const { body } = await send(mock.url, `${validRequest.target}&limit=${index}`, { headers });
      const { count, error_msg: message } = body as { count?: number; error_msg?: string };
      return message ?? count;
    }),
  );
  expect(answers).toEqual(
    indexes.map((index) =>
      index === 0 || index > 100
        ? `limit must be an integer from 1 to 100, not "${index}".`
        : index % 2,
    ),
  );
});
