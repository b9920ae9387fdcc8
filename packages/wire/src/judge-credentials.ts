import type { AcceptedCredentials } from "./accepted-credentials.ts";
import { documentedErrorCode } from "./documented-error-code.ts";
import { judgeToken } from "./judge-token.ts";
import { Refusal } from "./refusal.ts";
import type { RoutedRequest } from "./routed-request.ts";
import { judgeSignature } from "./signature/judge-signature.ts";

/**
 * Judges a request's credential, and gives who holds it: one for each header that the operation
 * wants together, and none where it asks for no credential.
 *
 * Of several credentials one is judged: the first alternative of the spec whose headers are all
 * there. A wrong token is thus refused, however good the signature beside it.
 *
 * @throws {Refusal} 401 with a sentence that does not repeat the credential; 413 if a body that is
 *   signed is longer than is read.
 */
export async function judgeCredentials<Holder>(
  request: RoutedRequest,
  accepted: AcceptedCredentials<Holder>,
): Promise<Holder[]> {
  const {
    operation,
    message: { headers },
  } = request;
  const refuse = (problem: string) =>
    new Refusal(401, documentedErrorCode([operation], 401), problem);
  const alternatives = operation.credentials;
  if (alternatives.length === 0) {
    return [];
  }
  const sent = alternatives.find((names) =>
    names.every((name) => headers[name.toLowerCase()] !== undefined),
  );
  if (sent === undefined) {
    const choice = alternatives.map((names) => names.join(" with ")).join(" or ");
    throw refuse(`A credential must be given: ${choice}.`);
  }
  const holders: Holder[] = [];
  for (const name of sent) {
    const value = String(headers[name.toLowerCase()]);
    const verdict =
      name.toLowerCase() === "authorization"
        ? await judgeSignature(value, request, accepted)
        : judgeToken(name, value, accepted);
    if ("problem" in verdict) {
      throw refuse(verdict.problem);
    }
    holders.push(verdict.holder);
  }
  return holders;
}
