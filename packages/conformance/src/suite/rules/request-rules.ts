import type { ListProcessesParams, RequestValidationError } from "@das-processes/client";
import { assertEqual } from "../assert-equal.ts";
import { assertFailure } from "../assert-failure.ts";
import { clientOf, params } from "../client-of.ts";
import type { Rules } from "../rules.ts";
import type { Subject } from "../subject.ts";

const awkward = 'o\'brien "the" 50% +1 & a=b;c#d/e?f\\g\n\t 订单 🦆 é';

export const requestRules: Rules = {
  async "the user's values arrive unharmed, with spaces, plus, percent, quotes and emoji"(subject) {
    const { user, database } = await sentQuery(subject, { user: awkward, database: awkward });
    assertEqual([user, database], [awkward, awkward]);
  },

  async "numbers and the defaults of the page arrive as decimal digits"(subject) {
    const { offset, limit } = await sentQuery(subject, { offset: 2 ** 31 - 1 });
    assertEqual([offset, limit], ["2147483647", "100"]);
  },

  async "the user's headers arrive besides the client's own"(subject) {
    const { processes } = await clientOf(subject, `${subject.faultUrl}/echo`).listProcesses(
      params,
      { headers: { "X-Trace": "trace-1" } },
    );
    const headers = JSON.parse(processes[0]!.state) as Record<string, string>;
    assertEqual([headers["x-trace"], headers["x-auth-token"]], ["trace-1", "right-token"]);
  },

  async "calls at the same time get each its own answer"(subject) {
    const users = Array.from({ length: 10 }, (_, index) => `user-${index}`);
    const queries = await Promise.all(users.map((user) => sentQuery(subject, { user })));
    assertEqual(
      queries.map(({ user }) => user),
      users,
    );
  },

  async "a request without user and database is refused, and nothing is sent"(subject) {
    const { instance_id, db_user_id } = params;
    // A JavaScript program can ask so; the types refuse it.
    await assertNothingSent(subject, { instance_id, db_user_id } as typeof params);
  },

  async "a limit above 100 is refused with the parameter named, and nothing is sent"(subject) {
    const { issues } = await assertNothingSent(subject, { ...params, limit: 101 });
    assertEqual(
      issues.map(({ pointer }) => pointer),
      ["/limit"],
    );
  },

  async "half a character is refused, and nothing is sent"(subject) {
    await assertNothingSent(subject, { ...params, database: "\uD83E" });
  },

  async "an endpoint that is no http URL is refused at once"(subject) {
    const call = Promise.resolve().then(() => clientOf(subject, "ftp://127.0.0.1"));
    await assertFailure(call, subject.client.RequestValidationError);
  },
};

/** The query of a call, as the server saw it. */
async function sentQuery(
  subject: Subject,
  query: { user?: string; database?: string; offset?: number },
): Promise<Record<string, string>> {
  const client = clientOf(subject, `${subject.faultUrl}/echo`);
  const { processes } = await client.listProcesses({ ...params, ...query });
  return Object.fromEntries(new URLSearchParams(processes[0]!.sql));
}

async function assertNothingSent(
  subject: Subject,
  query: ListProcessesParams,
): Promise<RequestValidationError> {
  let sent = 0;
  const client = clientOf(subject, `${subject.faultUrl}/echo`, {
    fetch: (url, init) => {
      sent++;
      return fetch(url, init);
    },
  });
  const error = await assertFailure(
    client.listProcesses(query),
    subject.client.RequestValidationError,
  );
  assertEqual(sent, 0);
  return error;
}
