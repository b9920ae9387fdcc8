import { documentedErrorCode, Refusal } from "./refusal.ts";
import type { RoutedRequest } from "./router.ts";
import { judgeSignature } from "./signature.ts";

/** The credentials that a server takes, and who holds each. */
export interface AcceptedCredentials<Holder> {
  /** What the server calls itself in a message, such as `mock`. */
  serverName: string;
  /** Who holds a token; undefined if it is not taken. */
  findToken: (token: string) => Holder | undefined;
  /** Who holds the access key with the id; undefined if it is not taken. */
  findKey: (accessKey: string) => HeldKey<Holder> | undefined;
  /** The clock that the date of a signature is held to. */
  now: () => Date;
}

export interface HeldKey<Holder> {
  holder: Holder;
  /** Undefined where a signature of the right form is taken, whoever made it. */
  key: AccessKey | undefined;
}

/** An access key that a server takes. */
export interface AccessKey {
  /** The key's id (AK). */
  accessKey: string;
  /** The key's secret (SK), which its signatures are made with. */
  secretKey: string;
  /** Of a temporary key: the token that goes along with it, as `X-Security-Token`. */
  securityToken?: string | undefined;
}

/** What becomes of a credential: who holds it, or what is wrong, as a sentence that does not repeat it. */
export type Verdict<Holder> = { holder: Holder } | { problem: string };

/**
 * Judges a request's credential, and gives who holds it: one for each header that the operation
 * wants together, and none where it asks for no credential.
 *
 * Of several credentials one is judged: the first alternative of the spec whose headers are all
 * there. A wrong token is thus refused, however good the signature beside it.
 *
 * @param body what `readBody` read.
 * @throws {Refusal} 401 with a sentence that does not repeat the credential.
 */
export function judgeCredentials<Holder>(
  request: RoutedRequest,
  body: Buffer,
  accepted: AcceptedCredentials<Holder>,
): Holder[] {
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
  return sent.map((name) => {
    const value = String(headers[name.toLowerCase()]);
    const verdict =
      name.toLowerCase() === "authorization"
        ? judgeSignature(value, request, body, accepted)
        : judgeToken(name, value, accepted);
    if ("problem" in verdict) {
      throw refuse(verdict.problem);
    }
    return verdict.holder;
  });
}

function judgeToken<Holder>(
  header: string,
  token: string,
  { serverName, findToken }: AcceptedCredentials<Holder>,
): Verdict<Holder> {
  if (!/^\S+$/u.test(token)) {
    return { problem: `${header} must be a token: not empty, and without white space.` };
  }
  const holder = findToken(token);
  return holder === undefined
    ? { problem: `${header} is none of the tokens that this ${serverName} takes.` }
    : { holder };
}
