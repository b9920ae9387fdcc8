/**
 * What is wrong with the token in a header, as a sentence that does not repeat it; undefined if
 * nothing. Without a list of tokens every one is taken that could be one.
 */
export function judgeToken(
  header: string,
  value: string,
  tokens: readonly string[] | undefined,
): string | undefined {
  if (!/^\S+$/u.test(value)) {
    return `${header} must be a token: not empty, and without white space.`;
  }
  return tokens === undefined || tokens.includes(value)
    ? undefined
    : `${header} is none of the tokens that this mock takes.`;
}
