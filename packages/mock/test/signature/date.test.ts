import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startMock, type Mock } from "../../src/index.ts";
import { callTo, expectRefusal, expectTaken, keys, sendSigned, time } from "./signed-call.ts";

let mock: Mock;

beforeAll(async () => {
  mock = await startMock({ keys, now: () => time });
});

afterAll(() => mock.close());

describe("a date is refused unless it is a time, written as signatures have it", () => {
  test.each([
    "",
    "now",
    "2024-01-02T03:04:05Z",
    "20240102T030405",
    "20240102T030405z",
    "20240102T030405+0000",
    "20240102 030405Z",
    "20240102T0304Z",
    "20240102T030405.000Z",
    "20241302T030405Z",
    "20240230T030405Z",
    "20240101T240000Z",
    "20240102T030460Z",
    "1704164645",
    "Tue, 02 Jan 2024 03:04:05 GMT",
  ])("%j", async (value) => {
    await expectRefusal(
      sendSigned(mock.url, callTo(mock.url, { headers: { "x-sdk-date": value } })),
      "X-Sdk-Date must be a time in UTC, written as YYYYMMDDTHHMMSSZ.",
    );
  });
});

describe("a date may be up to 15 minutes off the clock", () => {
  test.each(["20240102T024905Z", "20240102T024906Z", "20240102T031904Z", "20240102T031905Z"])(
    "%s is taken",
    async (value) => {
      await expectTaken(
        sendSigned(mock.url, callTo(mock.url, { headers: { "x-sdk-date": value } })),
      );
    },
  );

  test.each(["20240102T024904Z", "20240102T031906Z", "20240103T030405Z", "20230102T030405Z"])(
    "%s is refused",
    async (value) => {
      await expectRefusal(
        sendSigned(mock.url, callTo(mock.url, { headers: { "x-sdk-date": value } })),
        "X-Sdk-Date must be at most 15 minutes off the mock's clock, which shows 20240102T030405Z.",
      );
    },
  );

  test("which is the machine's unless another is given", async () => {
    const current = await startMock({ keys });
    for (const [minutes, status] of [
      [0, 200],
      [14, 200],
      [-14, 200],
      [16, 401],
      [-16, 401],
    ] as const) {
      const sent = new Date(Date.now() + minutes * 60_000).toISOString();
      const headers = { "x-sdk-date": sent.replaceAll(/[-:]|\.\d+/gu, "") };
      const answer = await sendSigned(current.url, callTo(current.url, { headers }));
      expect({ minutes, status: answer.status }).toEqual({ minutes, status });
    }
    await current.close();
  });
});
