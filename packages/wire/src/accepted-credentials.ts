import type { AccessKey } from "./signature/access-key.ts";

/** The credentials that a server takes, and who holds each. */
export interface AcceptedCredentials<Holder> {
  /** What the server calls itself in a message, such as `mock`. */
  taker: string;
  /** Who holds a token; undefined if it is not taken. */
  findToken: (token: string) => Holder | undefined;
  /** Who holds the access key with the id; undefined if it is not taken. */
  findKey: (accessKey: string) => HeldKey<Holder> | undefined;
  /** The greatest body, in bytes, that is read to verify a signature. */
  bodyLimit: number;
  /** The clock that the date of a signature is held to. */
  now: () => Date;
}

export interface HeldKey<Holder> {
  holder: Holder;
  /** Undefined where a signature of the right form is taken, whoever made it. */
  key: AccessKey | undefined;
}
