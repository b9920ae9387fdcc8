import type { AccessKey } from "./signature/access-key.ts";

/** The credentials that the strict mock takes. */
export interface AcceptedCredentials {
  /** Undefined for any token. */
  tokens: readonly string[] | undefined;
  /** Undefined for any signature of the right form. */
  keys: readonly AccessKey[] | undefined;
  /** The clock that the date of a signature is held to. */
  now: () => Date;
}
