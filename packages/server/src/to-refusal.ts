import { documentedErrorCode, Refusal, type WireOperation } from "@das-processes/wire";
import { SourceError } from "./sources/source-error.ts";

/** What is said of a node that gives no sessions. */
const problems: Record<SourceError["kind"], string> = {
  unreachable: "The node cannot be reached.",
  timeout: "The node did not answer in time.",
  refused: "The node refused the database user.",
  overloaded: "Too many calls wait for the node; try again in some seconds.",
};

/** What an answer says of an error: a refusal as it is, and no details of anything else. */
export function toRefusal(error: unknown, operations: readonly WireOperation[]): Refusal {
  if (error instanceof Refusal) {
    return error;
  }
  if (error instanceof SourceError && error.kind === "overloaded") {
    return refuseLoad(problems.overloaded, operations);
  }
  const code = documentedErrorCode(operations, 500);
  const problem = error instanceof SourceError ? problems[error.kind] : "The server failed.";
  return new Refusal(500, code, problem);
}

/** A 429 that says when to come again. */
export function refuseLoad(problem: string, operations: readonly WireOperation[]): Refusal {
  const headers = { "Retry-After": "2" };
  return new Refusal(429, documentedErrorCode(operations, 429), problem, headers);
}
