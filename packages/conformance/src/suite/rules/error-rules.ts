import { assert } from "../assert.ts";
import { assertEqual } from "../assert-equal.ts";
import { assertFailure } from "../assert-failure.ts";
import { clientOf, params } from "../client-of.ts";
import type { Rules } from "../rules.ts";
import type { Subject } from "../subject.ts";

export const errorRules: Rules = {
  async "an error of the service is an ApiError with its code, message and request id"(subject) {
    const { outcome } = subject.calls.refused;
    const { request_id } = await assertFailure(callRefused(subject), subject.client.ApiError, {
      name: "ApiError",
      method: "GET",
      status: 400,
      ...outcome,
    });
    assert(typeof request_id === "string" && request_id !== "", "It has no request id.");
  },

  async "an error that is an HTML page is an ApiError without a code"(subject) {
    const call = clientOf(subject, `${subject.faultUrl}/html-502`).listProcesses(params);
    await assertFailure(call, subject.client.ApiError, {
      status: 502,
      error_code: undefined,
      error_msg: undefined,
      request_id: "request-1",
    });
  },

  async "a redirect is an ApiError, and not followed"(subject) {
    const call = clientOf(subject, `${subject.faultUrl}/redirect`).listProcesses(params);
    await assertFailure(call, subject.client.ApiError);
  },

  "success with an HTML page is refused": (subject) => assertRefused(subject, "html", ""),

  "success with an empty body is refused": (subject) => assertRefused(subject, "empty", ""),

  "success with JSON that is cut is refused": (subject) => assertRefused(subject, "cut-json", ""),

  "success with null is refused": (subject) => assertRefused(subject, "null", ""),

  "success with a field of the wrong type is refused, and its place named": (subject) =>
    assertRefused(subject, "wrong-type", "/processes/0/time"),

  async "every error is an Error and a DasError, and says its own name"(subject) {
    const failed = [
      clientOf(subject, subject.deadUrl).listProcesses(params),
      callRefused(subject),
      clientOf(subject, `${subject.faultUrl}/html`).listProcesses(params),
      clientOf(subject, subject.serverUrl).listProcesses({ ...params, limit: 0 }),
    ].map((call) => assertFailure(call, subject.client.DasError));
    const errors = await Promise.all(failed);
    assertEqual(
      errors.map(({ name }) => name),
      ["ConnectionError", "ApiError", "ResponseValidationError", "RequestValidationError"],
    );
    assert(
      errors.every((error) => error instanceof Error),
      "There is one that is no Error.",
    );
  },
};

function callRefused(subject: Subject): Promise<unknown> {
  const { params: asked, headers = {} } = subject.calls.refused;
  return clientOf(subject, subject.serverUrl).listProcesses(asked, { headers });
}

async function assertRefused(subject: Subject, fault: string, pointer: string): Promise<void> {
  const call = clientOf(subject, `${subject.faultUrl}/${fault}`).listProcesses(params);
  const { issues } = await assertFailure(call, subject.client.ResponseValidationError, {
    status: 200,
    request_id: "request-1",
  });
  assertEqual(
    issues.map((issue) => issue.pointer),
    [pointer],
  );
}
