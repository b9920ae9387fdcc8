import type { AcceptedCredentials } from "./accepted-credentials.ts";
import type { Verdict } from "./verdict.ts";

/** Judges the token in a header. */
export function judgeToken<Holder>(
  header: string,
  token: string,
  { taker, findToken }: AcceptedCredentials<Holder>,
): Verdict<Holder> {
  if (!/^\S+$/u.test(token)) {
    return { problem: `${header} must be a token: not empty, and without white space.` };
  }
  const holder = findToken(token);
  return holder === undefined
    ? { problem: `${header} is none of the tokens that this ${taker} takes.` }
    : { holder };
}
