import { assert } from "../assert.ts";
import { assertEqual } from "../assert-equal.ts";
import { assertFailure } from "../assert-failure.ts";
import { clientOf, key, params } from "../client-of.ts";
import type { Rules } from "../rules.ts";

export const signingRules: Rules = {
  async "a signed request is taken by a server that verifies the signature"(subject) {
    const client = clientOf(subject, subject.serverUrl, { credentials: key });
    assertEqual((await client.listProcesses(params)).count, 1);
  },

  async "a signature covers spaces, plus, percent, quotes and emoji as they are sent"(subject) {
    const client = clientOf(subject, subject.serverUrl, { credentials: key });
    const { params: asked, outcome } = subject.calls.awkward;
    assertEqual(await client.listProcesses(asked), outcome);
  },

  async "a signature by another key is refused with status 401, and shows no secret"(subject) {
    const credentials = { ...key, secretKey: "another-secret" };
    const error = await assertFailure(
      clientOf(subject, subject.serverUrl, { credentials }).listProcesses(params),
      subject.client.AuthenticationError,
      { status: 401, error_code: "APIGW.0301" },
    );
    assert(!`${error}${JSON.stringify(error)}`.includes("another-secret"), "It shows the secret.");
  },
};
