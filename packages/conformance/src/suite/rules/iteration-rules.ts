import { assertEqual } from "../assert-equal.ts";
import { assertFailure } from "../assert-failure.ts";
import { clientOf, params } from "../client-of.ts";
import type { Rules } from "../rules.ts";

export const iterationRules: Rules = {
  async "the sessions of all pages are gone through, each once, with pages ahead in flight"(
    subject,
  ) {
    const { params: asked, headers = {}, outcome } = subject.calls.busy;
    const client = clientOf(subject, subject.serverUrl, { headers });
    const ids: string[] = [];
    for await (const { id } of client.iterateProcesses(asked, { prefetch: 2 })) ids.push(id);
    assertEqual(
      ids,
      outcome.processes.map(({ id }) => id),
    );
  },

  async "a gateway that fails in passing is asked again, as often as allowed"(subject) {
    const attempts: number[] = [];
    const client = clientOf(subject, `${subject.faultUrl}/html-502`, {
      retry: { attempts: 3, baseDelayMs: 1 },
      hooks: { onAttempt: ({ attempt }) => attempts.push(attempt) },
    });
    await assertFailure(client.listProcesses(params), subject.client.ServerError, { status: 502 });
    assertEqual(attempts, [1, 2, 3]);
  },

  async "an answer that never comes is a TimeoutError in time"(subject) {
    const client = clientOf(subject, `${subject.faultUrl}/no-answer`, { timeoutMs: 50 });
    await assertFailure(client.listProcesses(params), subject.client.TimeoutError, {
      timeoutMs: 50,
    });
  },
};
