import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, test } from "vitest";
import { startMock, type Mock } from "../../src/index.ts";
import {
  callTo,
  expectRefusal,
  expectTaken,
  keys,
  misfit,
  sendSigned,
  time,
} from "./signed-call.ts";

let mock: Mock;

beforeAll(async () => {
  mock = await startMock({ keys, now: () => time });
});

afterAll(() => mock.close());

const name = "x-sdk-content-sha256";
const body = '{"a":"\u00fc"}';
const hash = createHash("sha256").update(body).digest("hex");
const callWith = (value: string) => callTo(mock.url, { body, headers: { [name]: value } });
const wrongHash =
  "X-Sdk-Content-Sha256 must be the SHA-256 of the body in hexadecimal, or UNSIGNED-PAYLOAD.";

describe("a signed X-Sdk-Content-Sha256 is used in place of the body's hash", () => {
  test.each([
    ["the body's hash", hash],
    ["the body's hash in capitals", hash.toUpperCase()],
    ["an empty value, which the vendor's signer ignores", ""],
  ])("%s", async (_, value) => {
    await expectTaken(sendSigned(mock.url, callWith(value), { body }));
  });

  test("a hash of another body than arrived is refused", async () => {
    for (const arrived of ["", "{}", `${body} `]) {
      await expectRefusal(sendSigned(mock.url, callWith(hash), { body: arrived }), wrongHash);
    }
  });

  test.each(["nonsense", "unsigned-payload", "STREAMING-UNSIGNED-PAYLOAD-TRAILER", hash.slice(1)])(
    "%s is refused",
    async (value) => {
      await expectRefusal(sendSigned(mock.url, callWith(value), { body }), wrongHash);
    },
  );

  test("with UNSIGNED-PAYLOAD any body is taken", async () => {
    for (const arrived of ["", body, "another"]) {
      const call = callWith("UNSIGNED-PAYLOAD");
      await expectTaken(sendSigned(mock.url, call, { body: arrived }));
    }
  });

  test("UNSIGNED-PAYLOAD cannot be added to a signed request", async () => {
    const headers = { [name]: "UNSIGNED-PAYLOAD" };
    for (const call of [callWith(hash), callWith("")]) {
      await expectRefusal(sendSigned(mock.url, call, { body: "another", headers }), misfit);
    }
  });
});

test("an unsigned X-Sdk-Content-Sha256 is ignored", async () => {
  const call = callTo(mock.url, { body });
  for (const value of [hash, "UNSIGNED-PAYLOAD", "nonsense"]) {
    const headers = { [name]: value };
    await expectTaken(sendSigned(mock.url, call, { body, headers }));
    await expectRefusal(sendSigned(mock.url, call, { body: "another", headers }), misfit);
  }
});
