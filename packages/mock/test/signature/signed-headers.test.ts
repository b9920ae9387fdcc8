import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startMock, type Mock } from "../../src/index.ts";
import { sendRaw } from "../send-raw.ts";
import { validRequest } from "../valid-request.ts";
import { sign, type Call } from "./sign.ts";
import {
  callTo,
  date,
  expectRefusal,
  expectTaken,
  keys,
  permanentKey,
  sendSigned,
  temporaryKey,
  time,
  toTarget,
} from "./signed-call.ts";

let mock: Mock;

beforeAll(async () => {
  mock = await startMock({ keys, now: () => time });
});

afterAll(() => mock.close());

describe("the signed headers are refused", () => {
  test.each(["host", "x-sdk-date"])("without %s", async (name) => {
    const call = callTo(mock.url);
    const { [name]: _, ...headers } = call.headers;
    const authorization = sign({ ...call, headers }, permanentKey);
    await expectRefusal(
      sendSigned(mock.url, call, { authorization }),
      `SignedHeaders must name ${name}.`,
    );
  });

  test.each(["x-sdk-date;host", "host;host;x-sdk-date", "host;x-sdk-date;a"])(
    "in another order than the alphabet's: %s",
    async (names) => {
      const authorization = sign(callTo(mock.url), permanentKey).replace("host;x-sdk-date", names);
      await expectRefusal(
        sendSigned(mock.url, callTo(mock.url, { headers: { a: "1" } }), { authorization }),
        "SignedHeaders must be in the order of the alphabet, each once.",
      );
    },
  );

  test.each(["x-language", "x-project-id", "constructor"])(
    "when %s, which was signed, was not sent",
    async (name) => {
      const authorization = sign(callTo(mock.url, { headers: { [name]: "1" } }), permanentKey);
      await expectRefusal(
        sendSigned(mock.url, callTo(mock.url), { authorization }),
        `SignedHeaders names "${name}", which was sent 0 times; send it once.`,
      );
    },
  );

  test.each(["X-Language: en-us", `X-Sdk-Date: ${date}`])(
    "when one was sent twice: %s",
    async (line) => {
      const call = callTo(mock.url, { headers: { "x-language": "en-us" } });
      const name = line.slice(0, line.indexOf(":")).toLowerCase();
      const answer = await sendRaw(mock.url, [...toLines(call), line]);
      expect(answer).toMatch(/^HTTP\/1\.1 401 /u);
      expect(answer).toContain(
        String.raw`SignedHeaders names \"${name}\", which was sent 2 times; send it once.`,
      );
    },
  );
});

/** The lines of a signed call, each of its headers written by the function. */
function toLines(
  call: Call,
  write: (name: string, value: string) => string = (name, value) => `${name}: ${value}`,
): string[] {
  return [
    `${call.method} ${toTarget(call)} HTTP/1.1`,
    ...Object.entries(call.headers).map((header) => write(...header)),
    `Authorization: ${sign(call, permanentKey)}`,
    "Connection: close",
  ];
}

describe("of a signed header", () => {
  const headers = { "x-inner": 'a  b\tc , "d"', "x-empty": "" };

  test.each<[string, (name: string, value: string) => string]>([
    [
      "the white space around the value does not matter",
      (name, value) => `${name}: \t ${value} \t`,
    ],
    ["no white space is needed", (name, value) => `${name}:${value}`],
    ["the case of the name does not matter", (name, value) => `${name.toUpperCase()}: ${value}`],
  ])("%s", async (_, write) => {
    const answer = await sendRaw(mock.url, toLines(callTo(mock.url, { headers }), write));
    expect(answer).toMatch(/^HTTP\/1\.1 200 /u);
  });

  test("the white space within the value matters", async () => {
    const lines = toLines(
      callTo(mock.url, { headers }),
      (name, value) => `${name}: ${value.replace("  ", " ")}`,
    );
    expect(await sendRaw(mock.url, lines)).toMatch(/^HTTP\/1\.1 401 /u);
  });

  test("the bytes count, whatever their encoding", async () => {
    const call = callTo(mock.url, { headers: { "x-name": "\u00A0übel 订单 \u{1F600}\u00A0" } });
    expect(await sendRaw(mock.url, toLines(call))).toMatch(/^HTTP\/1\.1 200 /u);
  });
});

describe("of a temporary key", () => {
  const securityToken = "x-security-token";
  const call = () => callTo(mock.url, { headers: { [securityToken]: temporaryKey.securityToken } });

  test("the security token is taken when it is sent and signed", async () => {
    await expectTaken(sendSigned(mock.url, call(), { key: temporaryKey }));
  });

  test("a security token that is not sent is refused", async () => {
    const authorization = sign(call(), temporaryKey);
    await expectRefusal(
      sendSigned(mock.url, callTo(mock.url), { authorization }),
      `SignedHeaders names "x-security-token", which was sent 0 times; send it once.`,
    );
  });

  test("a security token that is not signed is refused", async () => {
    const message =
      "SignedHeaders must name x-security-token, for the access key is a temporary one.";
    await expectRefusal(sendSigned(mock.url, callTo(mock.url), { key: temporaryKey }), message);
    const headers = { [securityToken]: temporaryKey.securityToken };
    await expectRefusal(
      sendSigned(mock.url, callTo(mock.url), { key: temporaryKey, headers }),
      message,
    );
  });

  test("another security token is refused, though it is signed", async () => {
    for (const value of ["another", "", temporaryKey.securityToken.toUpperCase()]) {
      await expectRefusal(
        sendSigned(mock.url, callTo(mock.url, { headers: { [securityToken]: value } }), {
          key: temporaryKey,
        }),
        "X-Security-Token is not the one of the access key.",
      );
    }
  });
});

describe("X-Project-Id", () => {
  const project = validRequest.path.split("/")[2] as string;

  test("may be the project in the path, however that is encoded there", async () => {
    const call = callTo(mock.url, { headers: { "x-project-id": project } });
    await expectTaken(sendSigned(mock.url, call));
    const target = toTarget(call).replace("/v3/0", "/v3/%30");
    await expectTaken(sendSigned(mock.url, call, { target }));
  });

  test("may not be another project, though it is signed", async () => {
    for (const value of ["", project.toUpperCase(), project.replace("0", "1")]) {
      await expectRefusal(
        sendSigned(mock.url, callTo(mock.url, { headers: { "x-project-id": value } })),
        "X-Project-Id must be the project in the path.",
      );
    }
  });
});
