import { knownSecrets } from "./known-secrets.ts";

/** Puts stars where a text has a credential of this run: a server may send back what it was given. */
export function hideSecrets(text: string): string {
  // The longest first: one may be the beginning of another.
  const secrets = [...knownSecrets].toSorted((one, other) => other.length - one.length);
  return secrets.reduce((hidden, secret) => hidden.replaceAll(secret, "***"), text);
}
