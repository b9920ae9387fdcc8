import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { target } from "./ids.ts";
import { startServer, token } from "./start-server.ts";

test("a request that is half there when the server closes is answered, as the last of its connection", async () => {
  const server = await startServer();
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  socket.write(`GET ${target} HTTP/1.1\r\nHost: a\r\n`);
  await sleep(100);
  const closed = server.close();
  await sleep(100);
  socket.write(`X-Auth-Token: ${token}\r\n\r\n`);
  const answer = await text(socket);
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/u);
  expect(answer).toMatch(/\r\nConnection: close\r\n/iu);
  await closed;
});
