import { expect } from "vitest";
import type { Received } from "./send.ts";

/** Expects a refusal in the form of the contract, whose request id is that of the header. */
export async function expectRefusal(
  answer: Received | Promise<Received>,
  status: number,
  code: string,
  message: string,
): Promise<void> {
  const { headers, body, ...received } = await answer;
  expect({ status: received.status, type: headers["content-type"], body }).toEqual({
    status,
    type: "application/json",
    body: { error_code: code, error_msg: message, request_id: headers["x-request-id"] },
  });
  expect(headers["x-request-id"]).toMatch(/^[0-9a-f]{32}$/u);
}
