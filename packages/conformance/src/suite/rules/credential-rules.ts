import { assert } from "../assert.ts";
import { assertEqual } from "../assert-equal.ts";
import { assertFailure } from "../assert-failure.ts";
import { clientOf, params, token } from "../client-of.ts";
import type { Rules } from "../rules.ts";

export const credentialRules: Rules = {
  async "a function is asked for the token before each request"(subject) {
    let asked = 0;
    const client = clientOf(subject, subject.serverUrl, {
      credentials: () => {
        asked++;
        return { token };
      },
    });
    await client.listProcesses(params);
    await client.listProcesses(params);
    assertEqual(asked, 2);
  },

  async "a function may fetch the token first"(subject) {
    const { count } = await clientOf(subject, subject.serverUrl, {
      credentials: fetchToken,
    }).listProcesses(params);
    assertEqual(count, 1);
  },

  async "a wrong token is refused with status 401, and not shown"(subject) {
    const client = clientOf(subject, subject.serverUrl, { credentials: { token: "wrong-token" } });
    const error = await assertFailure(client.listProcesses(params), subject.client.ApiError, {
      status: 401,
      error_code: "APIGW.0301",
    });
    assert(!`${error}${JSON.stringify(error)}`.includes("wrong-token"), "It shows the token.");
  },

  async "a token that no header can carry is refused, and not shown"(subject) {
    const client = clientOf(subject, subject.serverUrl, { credentials: { token: "wrong\ntoken" } });
    const error = await assertFailure(
      client.listProcesses(params),
      subject.client.RequestValidationError,
    );
    assert(!`${error}${JSON.stringify(error)}`.includes("wrong"), "It shows the token.");
  },
};

function fetchToken(): Promise<{ token: string }> {
  return new Promise((resolve) => {
    setTimeout(() => resolve({ token }), 10);
  });
}
