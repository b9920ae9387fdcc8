import { assertFailure } from "../assert-failure.ts";
import { clientOf, params } from "../client-of.ts";
import type { Rules } from "../rules.ts";
import type { Subject } from "../subject.ts";

export const connectionRules: Rules = {
  "a server that is not there is a ConnectionError": (subject) =>
    assertBroken(subject, subject.deadUrl),

  "a server that breaks off before its answer is a ConnectionError": (subject) =>
    assertBroken(subject, `${subject.faultUrl}/break-before-answer`),

  "a server that breaks off within a body of known length is a ConnectionError": (subject) =>
    assertBroken(subject, `${subject.faultUrl}/break-within-body`),

  "a server that breaks off between two chunks is a ConnectionError": (subject) =>
    assertBroken(subject, `${subject.faultUrl}/break-between-chunks`),
};

async function assertBroken(subject: Subject, endpoint: string): Promise<void> {
  const call = clientOf(subject, endpoint).listProcesses(params);
  await assertFailure(call, subject.client.ConnectionError, { method: "GET" });
}
