import { expect } from "vitest";
import type { AccessKey } from "../../src/index.ts";
import { send, type Received, type Sending } from "../send.ts";
import { validRequest } from "../valid-request.ts";
import { encode, sign, type Call } from "./sign.ts";

export const permanentKey = { accessKey: "AK1", secretKey: "first+secret/key=" };
export const otherKey = { accessKey: "AK2", secretKey: "second-secret-key" };
export const temporaryKey = {
  accessKey: "AK3",
  secretKey: "third-secret-key",
  securityToken: "t0k3n+of/the=third",
};
export const keys: readonly AccessKey[] = [permanentKey, otherKey, temporaryKey];

/** The same time twice: of the mock's clock, and as a request says it. */
export const time = new Date("2024-01-02T03:04:05Z");
export const date = "20240102T030405Z";

export const validQuery: Call["query"] = [
  ["db_user_id", "2c250598-1e3c-4d31-bc19-be1d866247e6"],
  ["user", "event_scheduler"],
];

/** A call that a mock at the address takes, but for the changes. */
export function callTo(baseUrl: string, changes: Partial<Call> = {}): Call {
  const headers = { host: new URL(baseUrl).host, "x-sdk-date": date, ...changes.headers };
  return { method: "GET", path: validRequest.path, query: validQuery, ...changes, headers };
}

/** The request target of a call. */
export function toTarget(
  { path, query }: Call,
  encodeText: (text: string) => string = encode,
): string {
  return `${path}?${query.map((pair) => pair.map(encodeText).join("=")).join("&")}`;
}

export interface Change extends Sending {
  target?: string;
  key?: AccessKey;
  authorization?: string;
}

/** Signs a call and sends it, but for what changes on the way. */
export function sendSigned(baseUrl: string, call: Call, change: Change = {}): Promise<Received> {
  const {
    target = toTarget(call),
    key = permanentKey,
    authorization = sign(call, key),
    headers,
    ...sending
  } = change;
  return send(baseUrl, target, {
    ...sending,
    headers: { ...call.headers, Authorization: authorization, ...headers },
  });
}

export async function expectTaken(answer: Promise<Received>): Promise<void> {
  const { status, body } = await answer;
  expect({ status, body }).toMatchObject({ status: 200, body: { processes: expect.anything() } });
}

/** Expects a 401 with the message, and nothing secret in it. */
export async function expectRefusal(answer: Promise<Received>, message: string): Promise<void> {
  const { status, headers, body, text } = await answer;
  expect({ status, body }).toEqual({
    status: 401,
    body: { error_code: "APIGW.0301", error_msg: message, request_id: headers["x-request-id"] },
  });
  for (const { secretKey, securityToken = secretKey } of keys) {
    expect(text + JSON.stringify(headers)).not.toContain(secretKey);
    expect(text + JSON.stringify(headers)).not.toContain(securityToken);
  }
}

/** What is said of a signature that is not the request's. */
export const misfit =
  "The signature does not fit the request: it was made with another secret key, or of another " +
  "method, path, query, signed header or body than arrived.";
