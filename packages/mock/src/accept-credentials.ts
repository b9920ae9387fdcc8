import type { AcceptedCredentials, AccessKey } from "@das-processes/wire";

/** What the strict mock takes: any token, and any signature of the right form, unless they are named. */
export function acceptCredentials({
  tokens,
  keys,
  now,
}: {
  tokens: readonly string[] | undefined;
  keys: readonly AccessKey[] | undefined;
  now: () => Date;
}): AcceptedCredentials<string> {
  return {
    taker: "mock",
    findToken: (token) => (tokens === undefined || tokens.includes(token) ? token : undefined),
    findKey(accessKey) {
      const key = keys?.find((candidate) => candidate.accessKey === accessKey);
      return keys === undefined || key !== undefined ? { holder: accessKey, key } : undefined;
    },
    bodyLimit: Infinity,
    now,
  };
}
