import { assert } from "../assert.ts";
import { clientOf, params } from "../client-of.ts";
import type { Fetch } from "@das-processes/client";
import type { Rules } from "../rules.ts";
import type { Subject } from "../subject.ts";

const reason = new Error("enough");

export const abortRules: Rules = {
  async "a signal that has fired already ends the call, with its own reason"(subject) {
    const signal = AbortSignal.abort(reason);
    await assertAborted(
      clientOf(subject, `${subject.faultUrl}/echo`).listProcesses(params, { signal }),
    );
  },

  async "a signal ends the call before the answer, with its own reason"(subject) {
    const abort = new AbortController();
    const client = fetchingClient(subject, "no-answer", async (url, init) => {
      const answer = fetch(url, init);
      setTimeout(() => abort.abort(reason), 50);
      return answer;
    });
    await assertAborted(client.listProcesses(params, { signal: abort.signal }));
  },

  async "a signal ends the call within the answer, with its own reason"(subject) {
    const abort = new AbortController();
    const client = fetchingClient(subject, "no-end", async (url, init) => {
      const answer = await fetch(url, init);
      setTimeout(() => abort.abort(reason), 50);
      return answer;
    });
    await assertAborted(client.listProcesses(params, { signal: abort.signal }));
  },

  async "a signal that fires after the call changes nothing"(subject) {
    const abort = new AbortController();
    const client = clientOf(subject, subject.serverUrl);
    const { count } = await client.listProcesses(params, { signal: abort.signal });
    abort.abort(reason);
    assert(count === 1, `Found ${count} sessions, not 1.`);
  },
};

function fetchingClient(subject: Subject, fault: string, send: Fetch) {
  return clientOf(subject, `${subject.faultUrl}/${fault}`, { fetch: send });
}

async function assertAborted(call: Promise<unknown>): Promise<void> {
  const outcome = await call.then(
    () => "success",
    (error: unknown) => error,
  );
  assert(outcome === reason, `Found ${String(outcome)}, not the reason of the signal.`);
}
