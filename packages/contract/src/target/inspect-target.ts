import { toTarget } from "../cases/to-target.ts";
import type { CaseMaker } from "../cases/create-case-maker.ts";
import { isRecord } from "../is-record.ts";
import type { Target } from "./create-target.ts";
import { describeAnswer, type WireAnswer } from "./exchange.ts";
import { TargetError } from "./target-error.ts";

/** Statuses that a server gives for reasons of its own, whatever it is asked to prefer. */
const spontaneous = /^(?:2..|400|401|403|429|5..)$/u;

/**
 * Sees whether there is something to test, and whether it is a mock: one gives any status that the
 * header `Prefer` asks for.
 *
 * @throws {TargetError} if there is nothing to test, in one sentence that says what to do.
 */
export async function inspectTarget(
  baseUrl: string,
  target: Target,
  { operation, shortest }: CaseMaker,
): Promise<{ isMock: boolean }> {
  const request = { method: operation.method.toUpperCase(), target: toTarget(operation, shortest) };
  const { answer } = await target.send({ ...request, headers: {} });
  const problem = findProblem(answer);
  if (problem !== undefined) throw new TargetError(`${baseUrl} ${problem}`);
  const statuses = Object.keys(operation.responses).filter((status) => !spontaneous.test(status));
  for (const status of statuses) {
    const headers = { Prefer: `code=${status}` };
    const asked = await target.send({ ...request, headers });
    if (asked.answer.status === Number(status)) return { isMock: true };
  }
  return { isMock: false };
}

function findProblem(answer: WireAnswer): string | undefined {
  const { status, headers, json } = answer;
  const type = headers["content-type"] ?? "";
  const { error_code: code, error_msg: message } = isRecord(json) ? json : {};
  const reason = [status, code, message].filter(Boolean).join(" ");
  if (status === 0) {
    return `does not answer: ${describeAnswer(answer)}. Is the server running, and the URL right?`;
  }
  if (/^text\/html\b/iu.test(type)) {
    return `answers with a web page (${status}), perhaps a login page, and not with the API: give the URL that stands before /v3.`;
  }
  if (status === 401) return `refuses the credential (${reason}): give one that is valid there.`;
  if (status === 403) return `does not let this credential call (${reason}): give it the right.`;
  if (status === 404) {
    return `has no such API (${reason}): give the URL that stands before /v3, and an instance that exists.`;
  }
  return status === 400
    ? `refuses the simplest request (${reason}): give the project, instance and database user that exist there.`
    : undefined;
}
