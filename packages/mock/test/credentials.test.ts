import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startMock, type Mock } from "../src/index.ts";
import { send, type Received } from "./send.ts";
import { validRequest } from "./valid-request.ts";

let openMock: Mock;
let closedMock: Mock;

beforeAll(async () => {
  openMock = await startMock();
  closedMock = await startMock({ tokens: ["first-token", "second-token"] });
});

afterAll(async () => {
  await openMock.close();
  await closedMock.close();
});

const hex = "0123456789abcdef".repeat(4);
const signature = `SDK-HMAC-SHA256 Access=AK, SignedHeaders=host;x-sdk-date, Signature=${hex}`;
const signatureForm =
  "Authorization must follow SDK-HMAC-SHA256 Access=AK, SignedHeaders=a;b, Signature=hex, with " +
  "lower-case header names and a signature of 64 lower-case hexadecimal digits.";

function expectUnauthorised({ status, headers, body }: Received, message: string): void {
  expect({ status, body }).toEqual({
    status: 401,
    body: {
      error_code: "APIGW.0301",
      error_msg: message,
      request_id: headers["x-request-id"],
    },
  });
}

test("a request without a credential is refused", async () => {
  expectUnauthorised(
    await send(openMock.url, validRequest.target, { headers: {} }),
    "A credential must be given: X-Auth-Token or Authorization.",
  );
});

test("any token is taken, and any signature of the right form", async () => {
  for (const headers of [
    { "X-Auth-Token": "x" },
    { "x-auth-token": "MIIF...==" },
    { Authorization: signature },
  ]) {
    expect((await send(openMock.url, validRequest.target, { headers })).status).toBe(200);
  }
});

test.each(["", "two words", "tab\tbed"])("a malformed token is refused: %j", async (token) => {
  expectUnauthorised(
    await send(openMock.url, validRequest.target, { headers: { "X-Auth-Token": token } }),
    "X-Auth-Token must be a token: not empty, and without white space.",
  );
});

test("where tokens are named, one of them is needed", async () => {
  for (const token of ["first-token", "second-token"]) {
    const headers = { "X-Auth-Token": token };
    expect((await send(closedMock.url, validRequest.target, { headers })).status).toBe(200);
  }
  for (const token of ["third-token", "FIRST-TOKEN", "first-token,second-token"]) {
    expectUnauthorised(
      await send(closedMock.url, validRequest.target, { headers: { "X-Auth-Token": token } }),
      "X-Auth-Token is none of the tokens that this mock takes.",
    );
  }
});

describe("a signature of another form is refused", () => {
  test.each([
    ["empty", ""],
    ["another scheme", "Bearer abc"],
    ["another case of the algorithm", signature.replace("SDK-HMAC", "sdk-hmac")],
    ["no access key", signature.replace("Access=AK", "Access=")],
    ["no signed headers", signature.replace("host;x-sdk-date", "")],
    ["a signed header without a name", signature.replace("host;", "host;;")],
    ["signed headers in capitals", signature.replace("host", "Host")],
    ["no space after a comma", signature.replaceAll(", ", ",")],
    ["a short signature", signature.slice(0, -1)],
    ["a long signature", `${signature}0`],
    ["a signature in capitals", signature.replace(hex, hex.toUpperCase())],
    ["something after it", `${signature}, More=1`],
  ])("%s", async (_, value) => {
    expectUnauthorised(
      await send(openMock.url, validRequest.target, { headers: { Authorization: value } }),
      signatureForm,
    );
  });
});

test("of a token and a signature the token is judged", async () => {
  const good = { "X-Auth-Token": "first-token", Authorization: "Bearer abc" };
  expect((await send(closedMock.url, validRequest.target, { headers: good })).status).toBe(200);
  const bad = { "X-Auth-Token": "third-token", Authorization: signature };
  expect((await send(closedMock.url, validRequest.target, { headers: bad })).status).toBe(401);
});

test("the credential is judged before the parameters", async () => {
  const target = "/v3/%zz/instances/-/processes?limit=0&foo";
  expect((await send(openMock.url, target, { headers: {} })).status).toBe(401);
});

test("a refused credential is never repeated", async () => {
  const secret = "s3cr3t";
  for (const headers of [
    { "X-Auth-Token": secret },
    { "X-Auth-Token": `${secret} ${secret}` },
    { Authorization: `SDK-HMAC-SHA256 Access=${secret}` },
  ]) {
    const {
      status,
      text,
      headers: answered,
    } = await send(closedMock.url, validRequest.target, {
      headers,
    });
    expect(status).toBe(401);
    expect(text + JSON.stringify(answered)).not.toContain(secret);
  }
});
