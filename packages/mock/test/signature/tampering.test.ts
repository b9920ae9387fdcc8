import { Agent } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startMock, type Mock } from "../../src/index.ts";
import { send } from "../send.ts";
import { validRequest } from "../valid-request.ts";
import { sign, type Call } from "./sign.ts";
import {
  callTo,
  expectRefusal,
  expectTaken,
  keys,
  misfit,
  permanentKey,
  sendSigned,
  time,
  toTarget,
  type Change,
} from "./signed-call.ts";

let mock: Mock;

beforeAll(async () => {
  mock = await startMock({ keys, now: () => time, limits: { bodyBytes: 1_000_000 } });
});

afterAll(() => mock.close());

describe("a request that was tampered with is refused", () => {
  test.each<[string, (call: Call) => Change]>([
    ["another value", (call) => ({ target: `${toTarget(call)}s` })],
    ["another case of a value", (call) => ({ target: toTarget(call).replace("event", "Event") })],
    ["another name", (call) => ({ target: toTarget(call).replace("user=", "database=") })],
    ["one more parameter", (call) => ({ target: `${toTarget(call)}&limit=5` })],
    ["one parameter less", (call) => ({ target: toTarget(call).replace(/&.*/u, "") })],
    ["no query", () => ({ target: validRequest.path })],
    ["another path", (call) => ({ target: toTarget(call).replace("in01", "in02") })],
    ["another date", () => ({ headers: { "x-sdk-date": "20240102T030406Z" } })],
    ["another host", () => ({ headers: { host: "das.cn-north-1.myhuaweicloud.com" } })],
    ["another signed header", () => ({ headers: { "x-language": "zh-cn" } })],
    ["a body", () => ({ body: "{}" })],
    [
      "another key's name",
      (call) => ({ authorization: sign(call, permanentKey).replace("AK1", "AK2") }),
    ],
    ["another secret key", () => ({ key: { ...permanentKey, secretKey: "guess" } })],
    ["another first digit", (call) => ({ authorization: alterSignature(call, 0) })],
    ["another last digit", (call) => ({ authorization: alterSignature(call, 63) })],
    [
      "a signed header less",
      (call) => ({ authorization: sign(call, permanentKey).replace(";x-language", "") }),
    ],
  ])("%s", async (_, change) => {
    const call = callTo(mock.url, { headers: { "x-language": "en-us" } });
    await expectTaken(sendSigned(mock.url, call));
    await expectRefusal(sendSigned(mock.url, call, change(call)), misfit);
  });
});

function alterSignature(call: Call, index: number): string {
  const authorization = sign(call, permanentKey);
  const start = authorization.length - 64 + index;
  const digit = authorization[start] === "0" ? "1" : "0";
  return authorization.slice(0, start) + digit + authorization.slice(start + 1);
}

test("the signature that would have been right is not told", async () => {
  const call = callTo(mock.url);
  const { status, text, headers } = await sendSigned(mock.url, call, {
    authorization: alterSignature(call, 0),
  });
  expect(status).toBe(401);
  expect(text + JSON.stringify(headers)).not.toContain(sign(call, permanentKey).slice(-64));
});

test("an access key that is not among the mock's is refused", async () => {
  const unknown = "The access key is none of those that this mock takes.";
  for (const accessKey of ["AK4", "ak1", "AK", "AK11"]) {
    const key = { ...permanentKey, accessKey };
    await expectRefusal(sendSigned(mock.url, callTo(mock.url), { key }), unknown);
  }
  const locked = await startMock({ keys: [], now: () => time });
  await expectRefusal(sendSigned(locked.url, callTo(locked.url)), unknown);
  await locked.close();
});

test("what is not signed may change on the way", async () => {
  await expectTaken(
    sendSigned(mock.url, callTo(mock.url), { headers: { "User-Agent": "proxy", "X-Added": "1" } }),
  );
});

test("a body is signed, and one connection carries many", async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const sockets = new Set<unknown>();
  agent.on("free", (socket) => sockets.add(socket));
  for (const body of ["{}", "ü".repeat(200_000), "a"]) {
    await expectTaken(sendSigned(mock.url, callTo(mock.url, { body }), { body, agent }));
    await expectRefusal(
      sendSigned(mock.url, callTo(mock.url, { body }), { body: `${body} `, agent }),
      misfit,
    );
  }
  expect(sockets.size).toBe(1);
  agent.destroy();
});

test("with keys, any token is taken all the same", async () => {
  const headers = { "X-Auth-Token": "any" };
  await expectTaken(send(mock.url, validRequest.target, { headers }));
});
