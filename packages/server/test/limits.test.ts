import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectRefusal } from "./expect-refusal.ts";
import { startSilentNode } from "./fake-node.ts";
import { target } from "./ids.ts";
import { send, type Received } from "./send.ts";
import { sign } from "./sign.ts";
import { projectOf, startServer, startServerForTest, token, type Started } from "./start-server.ts";

let server: Started;

beforeAll(async () => {
  server = await startServer({ limits: { bodyBytes: 1000, headerBytes: 8000, requestMs: 700 } });
});

afterAll(() => server.close());

/** Sends text as it is, which need be no request, and reads until the server hangs up. */
async function sendRaw(sent: string): Promise<Received> {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  socket.write(sent);
  const [head = "", body = ""] = (await text(socket)).split("\r\n\r\n");
  const [statusLine = "", ...lines] = head.split("\r\n");
  return {
    status: Number(statusLine.split(" ")[1]),
    headers: Object.fromEntries(
      lines.map((line) => {
        const [name = "", value = ""] = line.split(": ");
        return [name.toLowerCase(), value];
      }),
    ),
    text: body,
    body: JSON.parse(body),
  };
}

describe("a body that is longer than allowed is refused", () => {
  const message = "The body must have at most 1000 bytes.";

  test("by its Content-Length, whatever the credential", async () => {
    for (const headers of [{}, { "X-Auth-Token": token }]) {
      const answer = await send(server.url, target, { headers, body: "a".repeat(1001) });
      expect(answer.headers.connection).toBe("close");
      await expectRefusal(answer, 413, "APIGW.0201", message);
    }
  });

  test("without a Content-Length, whatever the credential and the length", async () => {
    for (const credential of [{}, { "X-Auth-Token": token }, sign(server.url, target)]) {
      for (const length of [1001, 2_000_000]) {
        const headers = { ...credential, "Transfer-Encoding": "chunked" };
        const answer = await send(server.url, target, { headers, body: "a".repeat(length) });
        expect(answer.headers.connection).toBe("close");
        await expectRefusal(answer, 413, "APIGW.0201", message);
      }
    }
  });

  test("but not one of the greatest length", async () => {
    const body = "a".repeat(1000);
    expect((await send(server.url, target, { body })).status).toBe(200);
    const headers = sign(server.url, target, { body });
    expect((await send(server.url, target, { headers, body })).status).toBe(200);
    const chunked = { "X-Auth-Token": token, "Transfer-Encoding": "chunked" };
    expect((await send(server.url, target, { headers: chunked, body })).status).toBe(200);
  });
});

describe("a request line with headers that is longer than allowed is refused", () => {
  test.each([
    ["by its query", `${target}${"a".repeat(8000)}`, {}],
    ["by a header", target, { "X-Long": "a".repeat(8000) }],
  ])("%s", async (_, long, headers) => {
    await expectRefusal(
      send(server.url, long, { headers }),
      413,
      "APIGW.0201",
      "The request line and the headers are too long.",
    );
  });
});

describe("what is no request is refused in the form of the contract", () => {
  const wrongForm = "The request must be one of HTTP/1.1.";
  test.each([
    ["no HTTP", "hello\r\n\r\n", wrongForm],
    ["an unknown method", "GETS / HTTP/1.1\r\n\r\n", wrongForm],
    ["a space in the target", "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n", wrongForm],
    [
      "two lengths",
      "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
      wrongForm,
    ],
    [
      "no Host",
      `GET ${target} HTTP/1.1\r\nConnection: close\r\nX-Auth-Token: ${token}\r\n\r\n`,
      "Host must be given.",
    ],
    [
      "headers that do not end",
      "GET / HTTP/1.1\r\nHost: a\r\n",
      "The request took too long to arrive.",
    ],
  ])("%s", async (_, sent, message) => {
    const begin = performance.now();
    await expectRefusal(sendRaw(sent), 400, "APIGW.0201", message);
    expect(performance.now() - begin).toBeLessThan(5000);
  });

  test("only after earlier requests are answered, however long that takes", async () => {
    const projects = projectOf(await startSilentNode());
    const slow = await startServerForTest({ projects, limits: { timeoutMs: 300 } });
    const request = `GET ${target} HTTP/1.1\r\nHost: a\r\nX-Auth-Token: ${token}\r\n\r\n`;
    const { hostname, port } = new URL(slow.url);
    const socket = connect(Number(port), hostname);
    socket.write(`${request}${request}hello\r\n\r\n`);
    const received = await text(socket);
    expect(received.match(/(?<=HTTP\/1\.1 )\d+/gu)).toEqual(["500", "500", "400"]);
    const line = { msg: "request", status: 400, code: "HPE_INVALID_METHOD" };
    expect(slow.log).toContainEqual(expect.objectContaining(line));
  });

  test("but HTTP/1.0 does without Host", async () => {
    const answer = await sendRaw(`GET ${target} HTTP/1.0\r\nX-Auth-Token: ${token}\r\n\r\n`);
    expect(answer.status).toBe(200);
  });

  test("and what is expected beyond a 100 is not heeded", async () => {
    const headers = { "X-Auth-Token": token, Expect: "miracles" };
    expect((await send(server.url, target, { headers })).status).toBe(200);
  });
});
