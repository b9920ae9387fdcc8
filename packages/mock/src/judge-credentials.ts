import type { AcceptedCredentials } from "./accepted-credentials.ts";
import { judgeToken } from "./judge-token.ts";
import type { MockOperation } from "./mock-operation.ts";
import type { RoutedRequest } from "./routed-request.ts";
import { judgeSignature } from "./signature/judge-signature.ts";

/**
 * What is wrong with a request's credential, as a sentence that does not repeat it; undefined if
 * nothing.
 *
 * Of several credentials one is judged: the first alternative of the spec whose headers are all
 * there. A wrong token is thus refused, however good the signature beside it.
 */
export async function judgeCredentials(
  alternatives: MockOperation["credentials"],
  request: RoutedRequest,
  accepted: AcceptedCredentials,
): Promise<string | undefined> {
  const { headers } = request.message;
  if (alternatives.length === 0) {
    return undefined;
  }
  const sent = alternatives.find((names) =>
    names.every((name) => headers[name.toLowerCase()] !== undefined),
  );
  if (sent === undefined) {
    const choice = alternatives.map((names) => names.join(" with ")).join(" or ");
    return `A credential must be given: ${choice}.`;
  }
  for (const name of sent) {
    const value = String(headers[name.toLowerCase()]);
    const problem =
      name.toLowerCase() === "authorization"
        ? await judgeSignature(value, request, accepted)
        : judgeToken(name, value, accepted.tokens);
    if (problem !== undefined) {
      return problem;
    }
  }
  return undefined;
}
