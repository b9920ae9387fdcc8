import { quote } from "../quote.ts";
import type { AccessKey } from "./access-key.ts";

/**
 * What is wrong with the choice of the headers that were signed, as a sentence; undefined if
 * nothing.
 *
 * @param sent the values of the headers that were sent, by their names in small letters.
 */
export function judgeSignedHeaders(
  names: readonly string[],
  sent: NodeJS.Dict<string[]>,
  key: AccessKey,
): string | undefined {
  for (const required of ["host", "x-sdk-date"]) {
    if (!names.includes(required)) {
      return `SignedHeaders must name ${required}.`;
    }
  }
  if (key.securityToken !== undefined && !names.includes("x-security-token")) {
    return "SignedHeaders must name x-security-token, for the access key is a temporary one.";
  }
  if (names.join() !== [...new Set(names)].toSorted().join()) {
    return "SignedHeaders must be in the order of the alphabet, each once.";
  }
  for (const name of names) {
    const count = sent[name]?.length ?? 0;
    if (count !== 1) {
      return `SignedHeaders names ${quote(name)}, which was sent ${count} times; send it once.`;
    }
  }
  return undefined;
}
