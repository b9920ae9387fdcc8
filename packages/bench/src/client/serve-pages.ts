// A program of its own, to be forked: a server of sessions on a free port, whose URL it sends its
// parent. It ends with its parent.
//
// Usage: serve-pages.ts TOTAL DELAY
//
// TOTAL is the number of sessions, DELAY the milliseconds before each answer.

import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { pageOf } from "./page-of.ts";

const [total, delay] = process.argv.slice(2).map(Number) as [number, number];
const bodies = new Map<string, Buffer>();

const server = createServer((request, response) => {
  const { searchParams } = new URL(request.url!, "http://localhost");
  const [offset, limit] = ["offset", "limit"].map((name) => Number(searchParams.get(name)));
  const key = `${offset} ${limit}`;
  const body = bodies.get(key) ?? Buffer.from(JSON.stringify(pageOf(offset!, limit!, total)));
  bodies.set(key, body);
  const answer = () => {
    response.setHeader("Content-Type", "application/json");
    response.setHeader("Content-Length", body.length);
    response.end(body);
  };
  if (delay > 0) setTimeout(answer, delay);
  else answer();
});
// Keeps the connections: opening them anew is not what is measured.
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1");
await once(server, "listening");
process.send!(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
process.once("disconnect", () => process.exit());
