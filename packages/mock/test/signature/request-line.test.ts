import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startMock, type Mock } from "../../src/index.ts";
import { validRequest } from "../valid-request.ts";
import { encode } from "./sign.ts";
import {
  callTo,
  expectRefusal,
  expectTaken,
  keys,
  misfit,
  sendSigned,
  time,
  toTarget,
  validQuery,
} from "./signed-call.ts";

const { path } = validRequest;
let mock: Mock;

beforeAll(async () => {
  mock = await startMock({ keys, now: () => time });
});

afterAll(() => mock.close());

const encodings: [string, (text: string) => string][] = [
  ["as it is signed", encode],
  ["with small hexadecimal digits", (text) => encode(text).replaceAll(/%../gu, lowerCase)],
  ["as JavaScript does", encodeURIComponent],
  ["as forms do, with a plus for a space", encodeAsForm],
  ["with every byte encoded", encodeAll],
];

function lowerCase(text: string): string {
  return text.toLowerCase();
}

function encodeAsForm(text: string): string {
  return new URLSearchParams({ "": text }).toString().slice(1);
}

function encodeAll(text: string): string {
  return Array.from(Buffer.from(text), (byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
}

describe.each(encodings)("however it is encoded, a query is taken: %s", (_, encodeText) => {
  test.each([
    " a  b ",
    "a+b",
    "100%",
    "%41",
    `"double" and 'single' and \`other\``,
    "!'()*",
    "-_.~",
    "a&b=c;d,e",
    "a/b?c#d:e@f$g",
    "[{<|\\^>}]",
    "订单",
    "übel",
    "\u{1F600}\u{1F468}\u200D\u{1F469}",
    "\u0000\t\r\n",
  ])("%j", async (value) => {
    const [databaseUser] = validQuery;
    const call = callTo(mock.url, { query: [databaseUser!, ["user", value]] });
    await expectTaken(sendSigned(mock.url, call, { target: toTarget(call, encodeText) }));
  });
});

test("of a raw plus in a query, the signature and the parameter have the same reading", async () => {
  for (const [raw, meant, other] of [
    ["+5", " 5", "+5"],
    ["%205", " 5", "+5"],
    ["%2B5", "+5", " 5"],
  ] as const) {
    const target = `${path}?${validRequest.query}&limit=${raw}`;
    const call = callTo(mock.url, { query: [...validQuery, ["limit", meant]] });
    const { status, body } = await sendSigned(mock.url, call, { target });
    expect({ status, body }).toMatchObject({
      status: 400,
      body: { error_msg: `limit must be an integer from 1 to 100, not "${meant}".` },
    });
    const misread = callTo(mock.url, { query: [...validQuery, ["limit", other]] });
    await expectRefusal(sendSigned(mock.url, misread, { target }), misfit);
  }
});

test("an empty value is signed, and refused for itself alone", async () => {
  const call = callTo(mock.url, { query: [...validQuery, ["node_id", ""]] });
  for (const added of ["node_id=", "node_id"]) {
    const { status, body } = await sendSigned(mock.url, call, {
      target: `${path}?${validRequest.query}&${added}`,
    });
    expect({ status, body }).toMatchObject({
      status: 400,
      body: { error_msg: "node_id must not be empty." },
    });
  }
});

test("a value goes on after its first equals sign, and on to the next ampersand", async () => {
  const [databaseUser] = validQuery;
  const call = callTo(mock.url, { query: [databaseUser!, ["user", "a=b=?/"]] });
  await expectTaken(sendSigned(mock.url, call, { target: toTarget(call, (text) => text) }));
});

test("the order of the parameters does not matter, nor do pairs without anything", async () => {
  const call = callTo(mock.url, {
    query: [...validQuery, ["limit", "5"], ["database", "a"], ["offset", "0"]],
  });
  const pairs = toTarget(call)
    .slice(path.length + 1)
    .split("&");
  for (const sent of [pairs, pairs.toReversed(), ["", ...pairs, "", ""]]) {
    await expectTaken(sendSigned(mock.url, call, { target: `${path}?${sent.join("&")}` }));
  }
});

test("how the path is encoded does not matter", async () => {
  const target = toTarget(callTo(mock.url)).replace("/instances/da", "/instances/%64%61");
  await expectTaken(sendSigned(mock.url, callTo(mock.url), { target }));
});

test("a path or a query in a broken encoding has no signature", async () => {
  for (const broken of ["%zz", "%", "%E8", "%ED%A0%80"]) {
    await expectRefusal(
      sendSigned(mock.url, callTo(mock.url), {
        target: path.replace("/processes", `${broken}-/processes`),
      }),
      "The path must be percent-encoded UTF-8.",
    );
    for (const pair of [`user=${broken}`, `${broken}=a`]) {
      await expectRefusal(
        sendSigned(mock.url, callTo(mock.url), { target: `${path}?${pair}` }),
        "The query must be percent-encoded UTF-8.",
      );
    }
  }
});
